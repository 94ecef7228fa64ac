using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.People;

/// <summary>
/// Who is asking, and what they may see and do. Two questions are always both asked: may this person do this, and is this
/// thing theirs? Codes, not database identities, name the parts, so that rights carry over from year to year.
/// </summary>
/// <param name="AccountId">The account; 0 for the command line.</param>
/// <param name="Name">The account's display name.</param>
/// <param name="Role">The role.</param>
/// <param name="Parts">Codes of the heads that the person has rights over; empty means no part at all, except for roles that reach the whole council.</param>
public sealed record Person(int AccountId, string Name, Role Role, IReadOnlyCollection<string> Parts)
{
    /// <summary>The command line, run by somebody who can reach the database anyway.</summary>
    public static Person CommandLine { get; } = new(0, "Command line", Role.ChiefAccountant, []);

    /// <summary>Codes of the parts whose owner is away today and where this person stands in: theirs to see and to enter, not to review.</summary>
    public IReadOnlyCollection<string> StandsInFor { get; init; } = [];

    /// <summary>Whether anything of the council is the person's, by right or standing in.</summary>
    public bool HasAnyPart => ReachesWholeCouncil || Parts.Count > 0 || StandsInFor.Count > 0;

    /// <summary>Whether the role reaches every head without being given parts.</summary>
    public bool ReachesWholeCouncil => Role == Role.ChiefAccountant;

    /// <summary>Whether the role ever sees unpublished figures.</summary>
    public bool MaySeeUnpublished => Role is Role.BudgetManager or Role.FinanceOfficer or Role.Director or Role.ChiefAccountant;

    /// <summary>Whether the role ever enters forecasts.</summary>
    public bool MayForecast => Role is Role.BudgetManager or Role.FinanceOfficer or Role.ChiefAccountant;

    /// <summary>Whether the person ever explains variances and movements: who forecasts, and directors.</summary>
    public bool MayExplain => MayForecast || Role == Role.Director;

    /// <summary>Whether the role challenges what is submitted, and sees the round.</summary>
    public bool MayReview => Role is Role.FinanceOfficer or Role.ChiefAccountant;

    /// <summary>Whether the person may say who answers for which part.</summary>
    public bool MaySetOwners => Role == Role.ChiefAccountant;

    /// <summary>Whether the person may open, review, publish and reopen periods and set their timetable.</summary>
    public bool MayRunPeriods => Role == Role.ChiefAccountant;

    /// <summary>Whether the role ever writes commentary.</summary>
    public bool MayComment => MayForecast || Role == Role.Director;

    /// <summary>Whether the role ever sets director's adjustments.</summary>
    public bool MayAdjust => Role is Role.FinanceOfficer or Role.Director or Role.ChiefAccountant;

    /// <summary>Whether the person may set rating rules.</summary>
    public bool MaySetRules => Role == Role.ChiefAccountant;

    /// <summary>Whether the person may compose kinds of paper.</summary>
    public bool MaySetPapers => Role == Role.ChiefAccountant;

    /// <summary>Whether the person looks at what the sense checks find in their part, as everybody does who works on it.</summary>
    public bool MayReadChecks => MaySeeUnpublished;

    /// <summary>Whether the person answers the sense checks of their part.</summary>
    public bool MayCheck => Role is Role.FinanceOfficer or Role.ChiefAccountant;

    /// <summary>Whether the person may say which sense checks are made and how much they weigh.</summary>
    public bool MaySetChecks => Role == Role.ChiefAccountant;

    /// <summary>Whether the person may search history: that of figures they may see unpublished, or that of accounts.</summary>
    public bool MayReadHistory => MaySeeUnpublished || MayManageAccounts;

    /// <summary>Whether the person may look after accounts.</summary>
    public bool MayManageAccounts => Role == Role.Administrator;

    /// <summary>
    /// Whether the person looks after what belongs to the whole council and no head: reserves, companies and debts. The chief
    /// accountant, and finance officers whose part is the whole council.
    /// </summary>
    public bool MayKeepBalances(BudgetStructure structure)
    {
        ArgumentNullException.ThrowIfNull(structure);
        return MayReview && HasRightsOver(structure, structure.Council);
    }

    /// <summary>Whether a head is at or below one of the person's parts, or of one where they stand in.</summary>
    public bool Owns(BudgetStructure structure, StructureNode node) =>
        HasRightsOver(structure, node) || IsBelowAny(StandsInFor, structure, node);

    /// <summary>Whether a head is at or below a part that the account itself was given.</summary>
    public bool HasRightsOver(BudgetStructure structure, StructureNode node)
    {
        ArgumentNullException.ThrowIfNull(structure);
        ArgumentNullException.ThrowIfNull(node);
        return ReachesWholeCouncil || IsBelowAny(Parts, structure, node);
    }

    /// <summary>
    /// Whether the person may see a head's figures in a period of this state. A head above the person's own parts is not
    /// theirs: its unpublished total would give the others' figures away by subtraction. A line that mirrors another head
    /// tells that head's figures, so it is theirs only where both are.
    /// </summary>
    public bool MaySee(CouncilSettings council, PeriodStatus status, BudgetStructure structure, StructureNode node)
    {
        ArgumentNullException.ThrowIfNull(council);
        return status == PeriodStatus.Published
            || (MaySeeUnpublished && (!council.OwnPartOnly
                || (Owns(structure, node) && (node.MirrorsIndex < 0 || Owns(structure, structure.Nodes[node.MirrorsIndex])))));
    }

    /// <summary>Whether the person may enter a service line's forecast while the period accepts entry. A mirroring line follows and is entered by nobody.</summary>
    public bool MayForecastLine(BudgetStructure structure, StructureNode line) =>
        MayForecast && line.IsLine && line.MirrorsIndex < 0 && Owns(structure, line);

    /// <summary>Whether the person may explain a service line's variance and movement while the period accepts entry.</summary>
    public bool MayExplainLine(BudgetStructure structure, StructureNode line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.IsLine && MayExplainHead(structure, line);
    }

    /// <summary>Whether the person may explain a head's variance and movement, at any level, while the period accepts entry.</summary>
    public bool MayExplainHead(BudgetStructure structure, StructureNode head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return MayExplain && head.MirrorsIndex < 0 && Owns(structure, head);
    }

    /// <summary>Whether the person may report figures of a series about a head: those who forecast there.</summary>
    public bool MayReportSeries(BudgetStructure structure, StructureNode head) => MayForecast && Owns(structure, head);

    /// <summary>
    /// Whether the person may say where a saving stands while the period accepts entry: who forecasts at every one of its
    /// heads. A saving over parts of several people is for those who have them all, such as finance.
    /// </summary>
    public bool MayReportSaving(BudgetStructure structure, IReadOnlyCollection<StructureNode> heads)
    {
        ArgumentNullException.ThrowIfNull(heads);
        return MayForecast && heads.Count > 0 && heads.All(head => Owns(structure, head));
    }

    /// <summary>Whether the person may add a saving to the register or change its facts: who reviews every one of its heads.</summary>
    public bool MayKeepSaving(BudgetStructure structure, IReadOnlyCollection<StructureNode> heads)
    {
        ArgumentNullException.ThrowIfNull(heads);
        return MayReview && heads.Count > 0 && heads.All(head => Owns(structure, head));
    }

    /// <summary>Whether the person decides which requests to roll budget forward are agreed.</summary>
    public bool MayDecideRollForwards => Role == Role.ChiefAccountant;

    /// <summary>Whether the person may ask to roll a head's budget forward while the period accepts entry: who forecasts there.</summary>
    public bool MayRollForward(BudgetStructure structure, StructureNode head) => MayReportOn(structure, head);

    /// <summary>
    /// Whether the person may enter what a period reports about a head beside its forecast, such as its activity and staff,
    /// while the period accepts entry: who forecasts there. Nobody enters anything about a mirroring line.
    /// </summary>
    public bool MayReportOn(BudgetStructure structure, StructureNode head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return MayForecast && head.MirrorsIndex < 0 && Owns(structure, head);
    }

    /// <summary>Whether the person may add to a head's registers, such as its measures of activity, and change what stands there: finance, for their part.</summary>
    public bool MayRegisterFor(BudgetStructure structure, StructureNode head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return MayReview && head.MirrorsIndex < 0 && Owns(structure, head);
    }

    private static bool IsBelowAny(IReadOnlyCollection<string> codes, BudgetStructure structure, StructureNode node) =>
        codes.Any(code => structure.Find(code) is { } part && BudgetStructure.IsAtOrBelow(node, part));

    /// <summary>
    /// Whether the person may write a head's commentary while the period accepts entry. Lines and parts: who forecasts there.
    /// A directorate: its director and finance. The council: the chief accountant.
    /// </summary>
    public bool MayCommentOn(BudgetStructure structure, StructureNode head)
    {
        ArgumentNullException.ThrowIfNull(structure);
        ArgumentNullException.ThrowIfNull(head);
        if (head.ParentIndex < 0)
        {
            return ReachesWholeCouncil;
        }

        var isDirectorate = structure.DirectorateOf(head) == head;
        var mayHere = head.Kind == HeadKind.Directorate
            ? Role is Role.Director or Role.FinanceOfficer or Role.ChiefAccountant
            : MayForecast || (isDirectorate && Role == Role.Director);
        return mayHere && head.MirrorsIndex < 0 && Owns(structure, head);
    }

    /// <summary>
    /// Whether the person may set the director's adjustment of a directorate or a part of it while the period accepts entry:
    /// those with rights over the whole directorate. Above directorates there is none; a mirroring line follows.
    /// </summary>
    public bool MayAdjustHead(BudgetStructure structure, StructureNode head)
    {
        ArgumentNullException.ThrowIfNull(structure);
        ArgumentNullException.ThrowIfNull(head);
        return MayAdjust
            && head.MirrorsIndex < 0
            && structure.DirectorateOf(head) is { } directorate
            && Owns(structure, directorate);
    }

    /// <summary>Whether the person may enter how the capital schemes of a head stand while the period accepts entry: who forecasts there.</summary>
    public bool MayEnterCapital(BudgetStructure structure, StructureNode head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return MayForecast && Owns(structure, head);
    }

    /// <summary>Whether the person may add capital schemes to a head and change what is approved of them: finance staff with rights there.</summary>
    public bool MayKeepCapital(BudgetStructure structure, StructureNode head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return MayReview && Owns(structure, head);
    }
}
