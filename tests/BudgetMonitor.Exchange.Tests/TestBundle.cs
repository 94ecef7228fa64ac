using System.Text;
using BudgetMonitor.Exchange.Bundles;

namespace BudgetMonitor.Exchange.Tests;

/// <summary>A small council as a bundle: one directorate of two lines, a ring-fenced pair and schools outside the total. Tests replace the files they are about.</summary>
internal sealed class TestBundle
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    private TestBundle()
    {
    }

    public static TestBundle Empty => new();

    public static TestBundle Small => Empty
        .With("council.csv", "name,short_name,negative_style", "Test Council,TC,minus")
        .With(
            "structure.csv",
            "financial_year,code,name,parent_code,kind,in_total,mirrors",
            "2017-18,TC,Test Council,,council,,",
            "2017-18,DIR,Directorate,TC,directorate,,",
            "2017-18,ONE,Line one,DIR,service,,",
            "2017-18,TWO,Line two,DIR,service,,",
            "2017-18,PHS,Public health,DIR,service,,",
            "2017-18,PHR,Public health reserve,DIR,service,,PHS",
            "2017-18,SCH,Schools,TC,service,no,")
        .With("periods.csv", "financial_year,period,status", "2017-18,1,published", "2017-18,2,open")
        .With(
            "cash_limits.csv",
            "financial_year,code,gross_gbp,income_gbp",
            "2017-18,ONE,1000,-100",
            "2017-18,TWO,2000,-200",
            "2017-18,PHS,300,0",
            "2017-18,PHR,-300,0",
            "2017-18,SCH,5000,0");

    public TestBundle With(string name, params string[] lines) => With(name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    public TestBundle With(string name, byte[] content)
    {
        files[name] = content;
        return this;
    }

    public TestBundle Without(string name)
    {
        files.Remove(name);
        return this;
    }

    public BundleReading Read() => BundleReader.ReadFiles(files.Select(file => (file.Key, file.Value)).ToArray());
}
