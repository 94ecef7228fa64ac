using System.Text;
using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Exchange.Bundles;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Tests.Importing;

/// <summary>The action log in a bundle.</summary>
public sealed class ActionLogBundleTests
{
    private const string Actions = "financial_year,code,name,from_period,owner,due_on,effect_gbp";
    private const string Progress = "financial_year,period,code,name,state,note";

    private static TestBundle Whole => TestBundle.Small
        .With("periods.csv", "financial_year,period,status", "2017-18,1,published", "2017-18,2,open")
        .With("agreed_actions.csv", Actions, "2017-18,DIR,Close a building,1,Head of property,2017-12-31,-300", "2017-18,ONE,Share a team,2,Head of care,2018-03-31,0")
        .With("agreed_action_progress.csv", Progress, "2017-18,1,DIR,Close a building,not started,", "2017-18,2,DIR,close a building,on track,Keys are handed over");

    [Fact]
    public async Task It_is_stored_and_comes_back_as_it_was()
    {
        await using var database = await ImportDatabase.CreateAsync();

        var outcome = await database.LoadAsync(Whole);

        outcome.WasStored.Should().BeTrue(outcome.Message + string.Join(' ', outcome.Preview.Errors));
        await using var db = database.Context();
        var action = await db.Set<AgreedAction>().SingleAsync(one => one.Name == "Close a building");
        action.Should().BeEquivalentTo(new { Year = 2017, FromPeriod = 1, OwnerName = "Head of property", DueOn = new DateOnly(2017, 12, 31), Effect = (-300).Pounds() });
        (await db.Set<AgreedActionProgress>().SingleAsync(row => row.Period == 2)).Should().BeEquivalentTo(new { action.AgreedActionId, action.HeadId, State = ActionState.OnTrack, Note = "Keys are handed over" });

        var files = await database.Writer.WriteAsync(new FinancialYear(2017), CancellationToken.None);
        await using var other = await ImportDatabase.CreateAsync();
        (await other.LoadAsync(BundleReader.ReadFiles(files))).WasStored.Should().BeTrue();
        var again = await other.Writer.WriteAsync(new FinancialYear(2017), CancellationToken.None);
        foreach (var name in (string[])["agreed_actions.csv", "agreed_action_progress.csv"])
        {
            Encoding.UTF8.GetString(again.Single(file => file.Name == name).Content).Should().Be(Encoding.UTF8.GetString(files.Single(file => file.Name == name).Content));
        }
    }

    [Theory]
    //          file, columns, row, what is said
    [InlineData("agreed_actions.csv", Actions, "2017-18,DIR,Close a building,1,Head of property,2017-12-31,-999", "its effect stays")]
    [InlineData("agreed_actions.csv", Actions, "2017-18,ONE,close a BUILDING,2,Head of property,2017-12-31,-300", "has an action of this name")]
    [InlineData("agreed_actions.csv", Actions, "2017-18,ONE,Something late,1,Head of property,2017-12-31,-300", "is published without Something late")]
    [InlineData("agreed_action_progress.csv", Progress, "2017-18,2,DIR,Close a building,nearly,", "nearly")]
    [InlineData("agreed_action_progress.csv", Progress, "2017-18,2,DIR,Close two buildings,done,", "Close two buildings")]
    [InlineData("agreed_action_progress.csv", Progress, "2017-18,1,DIR,Close a building,done,", "is published and does not change")]
    public async Task What_does_not_fit_is_told_and_nothing_is_stored(string file, string columns, string row, string said)
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(Whole);

        var outcome = await database.LoadAsync(TestBundle.Small.With("periods.csv", "financial_year,period,status", "2017-18,1,published", "2017-18,2,open").With(file, columns, row));

        outcome.WasStored.Should().BeFalse();
        string.Join(' ', outcome.Preview.Errors.Select(error => error.ToString())).Should().Contain(said);
    }
}
