using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Hosting;
using BudgetMonitor.Web.Mail;
using BudgetMonitor.Web.Pages.Papers;
using BudgetMonitor.Web.Security;

var builder = WebApplication.CreateBuilder(args);
builder.AddStructuredLogging();
builder.AddCouncilDatabase();
builder.AddAccounts();
builder.AddProtection();
builder.AddPages();
builder.AddPaperPages();
builder.AddMail();

var app = builder.Build();
app.UseProduct();
app.MapProduct();
await app.PrepareDatabaseAsync();
await app.RunAsync();

/// <summary>Named for the tests that start the product.</summary>
public partial class Program;
