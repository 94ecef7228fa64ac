using BudgetMonitor.Data.Changes;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Pages.Forecasts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace BudgetMonitor.Web.Tests.Pages.Forecasts;

public class ForecastFormTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(600)]
    [InlineData(ForecastForm.MaxLines)]
    public void Reads_every_row(int count)
    {
        var form = ForecastForm.Read(Form(count));

        form.Fault.Should().BeNull();
        form.Rows.Should().HaveCount(count);
        form.Rows.Select(row => row.Code).Should().Equal(Enumerable.Range(0, count).Select(row => $"L{row}"));
    }

    [Fact]
    public void Reads_what_was_seen_and_what_was_entered()
    {
        var form = ForecastForm.Read(Form(1, ("Rows[0].Seen", "3;100;-50"), ("Rows[0].Gross", "2.00"), ("Rows[0].Confirm", "yes"), ("Rows[0].Current", "4;1;-1"), ("Rows[0].Choice", "yours")));

        form.Rows.Should().Equal(new ForecastFormRow(
            "L0",
            new SeenForecast(3, new Amounts(new Money(100), new Money(-50))),
            "2.00",
            "-1",
            true,
            new SeenForecast(4, new Amounts(new Money(1), new Money(-1))),
            ConflictChoice.Yours));
    }

    [Theory]
    [InlineData("Rows[1].Code")]
    [InlineData("Rows[1].Seen")]
    [InlineData("Rows[1].Gross")]
    [InlineData("Rows[1].Income")]
    [InlineData("RowCount")]
    public void A_missing_field_is_a_fault_and_never_a_loss(string missing)
    {
        var fields = Fields(3);
        fields.Remove(missing);

        var form = ForecastForm.Read(new FormCollection(fields));

        form.Fault.Should().Contain("did not arrive whole");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not-an-id")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public void A_form_without_its_id_keeps_its_rows_and_gets_a_new_one(string? id)
    {
        var fields = Fields(3);
        fields["RequestId"] = id;

        var form = ForecastForm.Read(new FormCollection(fields));

        form.Fault.Should().Be(ChangeRequest.LostId);
        form.Rows.Should().HaveCount(3);
        form.RequestId.Should().NotBe(Guid.Empty);
    }

    [Theory]
    [InlineData("RowCount", "2")]
    [InlineData("RowCount", "4")]
    [InlineData("RowCount", "-1")]
    [InlineData("RowCount", "1000000000")]
    [InlineData("RowCount", "x")]
    [InlineData("RequestId", "x")]
    [InlineData("Rows[2].Code", "L0")]
    [InlineData("Rows[2].Code", "l0")]
    [InlineData("Rows[2].Seen", "x")]
    [InlineData("Rows[2].Seen", "1;2")]
    [InlineData("Rows[2].Seen", "-1;2;3")]
    public void A_field_that_does_not_fit_is_a_fault(string field, string value)
    {
        ForecastForm.Read(Form(3, (field, value))).Fault.Should().NotBeNull();
    }

    [Fact]
    public void A_doubled_field_is_a_fault()
    {
        var fields = Fields(2);
        fields["Rows[0].Gross"] = new StringValues(["1", "2"]);

        ForecastForm.Read(new FormCollection(fields)).Fault.Should().NotBeNull();
    }

    [Fact]
    public void Seen_reads_back_what_it_wrote()
    {
        foreach (var seen in new[] { new SeenForecast(0, null), new SeenForecast(7, new Amounts(new Money(-1), new Money(2))) })
        {
            SeenForecast.Read(seen.ToString()).Should().Be(seen);
        }
    }

    private static FormCollection Form(int rows, params (string Name, string Value)[] changes)
    {
        var fields = Fields(rows);
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return new FormCollection(fields);
    }

    private static Dictionary<string, StringValues> Fields(int rows)
    {
        var fields = new Dictionary<string, StringValues> { ["RequestId"] = Guid.NewGuid().ToString(), ["RowCount"] = $"{rows}" };
        for (var row = 0; row < rows; row++)
        {
            fields[$"Rows[{row}].Code"] = $"L{row}";
            fields[$"Rows[{row}].Seen"] = "0";
            fields[$"Rows[{row}].Gross"] = "1";
            fields[$"Rows[{row}].Income"] = "-1";
        }

        return fields;
    }
}
