using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Exchange.Areas;
using BudgetMonitor.Exchange.Columns;
using BudgetMonitor.Exchange.Files;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Tests.Storing;

/// <summary>A field of a bundle is said once, and one that was forgotten stops the start instead of being lost.</summary>
public sealed class EntityMapTests
{
    private static readonly Column<Money> Gross = BundleColumns.Pounds("gross_gbp", "gross");
    private static readonly Column<Money> Income = BundleColumns.Pounds("income_gbp", "income");

    [Fact]
    public void A_property_of_a_row_without_a_column_is_named()
    {
        var file = new BundleFile<MadeUpRow>("made_up.csv", "Made up.").Key(BundleColumns.Year, row => row.Year).Key(BundleColumns.Line, row => row.Code).With(Gross, row => row.Gross);

        var start = file.RefuseUnbound;

        start.Should().Throw<InvalidOperationException>().WithMessage("made_up.csv*Income*");
    }

    [Fact]
    public void A_property_with_two_columns_is_named()
    {
        var file = Whole().With(BundleColumns.Pounds("again_gbp", "gross again"), row => row.Gross);

        var start = file.RefuseUnbound;

        start.Should().Throw<InvalidOperationException>().WithMessage("made_up.csv*Gross*");
    }

    [Fact]
    public void A_property_of_a_row_that_no_entity_keeps_is_named()
    {
        var build = () => new EntityMap<MadeUpRow, DirectorAdjustment>().Build(Whole(), null);

        build.Should().Throw<InvalidOperationException>().WithMessage("made_up.csv*Gross*");
    }

    [Fact]
    public void Every_file_belongs_to_one_area_and_has_its_own_name()
    {
        BundleFiles.All.Select(file => file.Name).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(40);
        BundleFiles.Areas.Select(area => area.GetType()).Should().BeEquivalentTo(
            typeof(BundleArea).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(BundleArea))),
            "an area that is declared and not listed would be neither read nor written");
        BundleFiles.All[^1].Name.Should().Be("periods.csv", "a published period locks its figures, so its state is stored last");
    }

    private static BundleFile<MadeUpRow> Whole() => new BundleFile<MadeUpRow>("made_up.csv", "Made up.")
        .Key(BundleColumns.Year, row => row.Year)
        .Key(BundleColumns.Line, row => row.Code)
        .With(Gross, row => row.Gross)
        .With(Income, row => row.Income);

    private sealed record MadeUpRow(FinancialYear Year, string Code, Money Gross, Money Income) : BundleRow, IHeadRow;
}
