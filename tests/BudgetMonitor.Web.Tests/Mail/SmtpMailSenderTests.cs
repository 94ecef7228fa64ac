using System.Net;
using System.Net.Sockets;
using System.Text;
using BudgetMonitor.Web.Mail;
using Microsoft.Extensions.Options;
using MimeKit;

namespace BudgetMonitor.Web.Tests.Mail;

/// <summary>What a mail server is told, by one that listens on this machine.</summary>
public sealed class SmtpMailSenderTests
{
    [Fact]
    public async Task A_mail_arrives_with_its_words()
    {
        using var server = new ListeningServer(offersEncryption: false);

        await Sender(server, startTls: false).SendAsync("budget.manager@example.org", "KCC: £0.5m left to explain", "Dear colleague,\nTŷ Gwyn is £0.5m over.", CancellationToken.None);

        var mail = await server.Mail;
        mail.From.ToString().Should().Be("\"Budget Monitor\" <budget@example.org>");
        mail.To.ToString().Should().Be("budget.manager@example.org");
        mail.Subject.Should().Be("KCC: £0.5m left to explain");
        mail.TextBody!.ReplaceLineEndings("\n").Trim().Should().Be("Dear colleague,\nTŷ Gwyn is £0.5m over.");
    }

    [Fact]
    public async Task Nothing_is_sent_unencrypted_where_encryption_is_asked_for()
    {
        using var server = new ListeningServer(offersEncryption: false);

        var send = () => Sender(server, startTls: true).SendAsync("budget.manager@example.org", "Subject", "Text", CancellationToken.None);

        await send.Should().ThrowAsync<NotSupportedException>();
        server.Mail.IsCompletedSuccessfully.Should().BeFalse();
    }

    [Fact]
    public async Task No_second_header_or_recipient_comes_by_a_subject_or_an_address()
    {
        using var server = new ListeningServer(offersEncryption: false);
        var sender = Sender(server, startTls: false);

        var address = () => sender.SendAsync("one@example.org\r\nBcc: two@example.org", "Subject", "Text", CancellationToken.None);
        await address.Should().ThrowAsync<ParseException>();
        await sender.SendAsync("one@example.org", "Subject\r\nBcc: two@example.org", "Text", CancellationToken.None);

        var mail = await server.Mail;
        mail.Bcc.Count.Should().Be(0);
        mail.To.Count.Should().Be(1);
    }

    private static SmtpMailSender Sender(ListeningServer server, bool startTls) => new(Options.Create(new MailSettings
    {
        Host = "127.0.0.1",
        Port = server.Port,
        From = "Budget Monitor <budget@example.org>",
        StartTls = startTls,
    }));

    /// <summary>Answers as a mail server does and keeps the one mail that it is given.</summary>
    private sealed class ListeningServer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly TaskCompletionSource<MimeMessage> mail = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ListeningServer(bool offersEncryption)
        {
            listener.Start();
            Port = ((IPEndPoint)listener.LocalEndpoint).Port;
            _ = ListenAsync(offersEncryption);
        }

        public int Port { get; }

        public Task<MimeMessage> Mail => mail.Task;

        public void Dispose() => listener.Dispose();

        private async Task ListenAsync(bool offersEncryption)
        {
            try
            {
                while (!mail.Task.IsCompleted)
                {
                    using var client = await listener.AcceptTcpClientAsync();
                    await AnswerAsync(client.GetStream(), offersEncryption);
                }
            }
            catch (Exception fault) when (fault is SocketException or ObjectDisposedException or IOException)
            {
                // The test is over.
            }
        }

        private async Task AnswerAsync(NetworkStream stream, bool offersEncryption)
        {
            using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
            await using var writer = new StreamWriter(stream, Encoding.Latin1, leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 ready");
            while (await reader.ReadLineAsync() is { } line)
            {
                switch (line.Split(' ')[0].ToUpperInvariant())
                {
                    case "EHLO" when offersEncryption:
                        await writer.WriteAsync("250-hello\r\n250 STARTTLS\r\n");
                        break;
                    case "DATA":
                        await writer.WriteLineAsync("354 go on");
                        mail.SetResult(await MessageAsync(reader));
                        await writer.WriteLineAsync("250 taken");
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 bye");
                        return;
                    default:
                        await writer.WriteLineAsync("250 fine");
                        break;
                }
            }
        }

        private static async Task<MimeMessage> MessageAsync(StreamReader reader)
        {
            var text = new StringBuilder();
            while (await reader.ReadLineAsync() is { } line && line != ".")
            {
                text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
            }

            return await MimeMessage.LoadAsync(new MemoryStream(Encoding.Latin1.GetBytes(text.ToString())));
        }
    }
}
