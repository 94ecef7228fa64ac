namespace BudgetMonitor.Cli;

/// <summary>Where a command writes and asks. Tests put writers of their own in its place.</summary>
/// <param name="Output">What a command has to say.</param>
/// <param name="Error">What is wrong.</param>
/// <param name="ReadPassword">Asks for a password without showing it; null where there is none.</param>
/// <param name="Folder">The folder in which the command runs.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, Func<string?> ReadPassword, string Folder)
{
    public static Terminal OfProcess() => new(Console.Out, Console.Error, AskForPassword, Directory.GetCurrentDirectory());

    /// <summary>Typed twice at a keyboard, or one line of what is piped in. Never an argument: those stay in the shell's history.</summary>
    private static string? AskForPassword()
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine();
        }

        Console.Error.Write("Password: ");
        var first = ReadHidden();
        Console.Error.Write("The same again: ");
        var second = ReadHidden();
        if (first == second)
        {
            return first;
        }

        Console.Error.WriteLine("The two passwords differ.");
        return null;
    }

    private static string ReadHidden()
    {
        var typed = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
