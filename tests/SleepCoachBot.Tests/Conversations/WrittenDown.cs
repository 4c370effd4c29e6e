using System.Text;

namespace SleepCoachBot.Tests.Conversations;

/// <summary>For the author of a conversation: has one and writes down what the bot says, to be read, judged and kept or mended.</summary>
/// <remarks>
/// <c>CONVERSATION=file.chat dotnet run --project tests/SleepCoachBot.Tests -- --filter-class "*WrittenDown*" --explicit only</c> writes
/// <c>file.chat.heard</c> beside the file: its own lines, with the bot's as they are.
/// </remarks>
public sealed class WrittenDown(EmptyDatabase empty) : IClassFixture<EmptyDatabase>
{
    [Fact(Explicit = true)]
    public async Task As_it_is_had()
    {
        foreach (var path in Environment.GetEnvironmentVariable("CONVERSATION")!.Split(';'))
            await WriteAsync(path);
    }

    private async Task WriteAsync(string path)
    {
        var (conversation, lines) = (ConversationFile.Read(path), await File.ReadAllLinesAsync(path));
        var heard = new StringBuilder();
        await using var bot = new RunningBot(conversation, empty.Copy());
        var byNumber = conversation.Lines.ToDictionary(line => line.Number);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!byNumber.TryGetValue(i + 1, out var line))
            {
                heard.AppendLine(lines[i]);
                continue;
            }
            if (line.Kind is ConversationFile.Kind.Bot or ConversationFile.Kind.Silence)
                continue;
            heard.AppendLine(lines[i]);
            switch (line.Kind)
            {
                case ConversationFile.Kind.At:
                    bot.SetClock(line.Moment);
                    break;
                case ConversationFile.Kind.Restart:
                    await bot.RestartAsync();
                    break;
                case ConversationFile.Kind.EachDay:
                    await EveryConversation.LiveAsync(bot, line, [.. conversation.Lines.SkipWhile(other => other != line).Skip(1).TakeWhile(other => other.Kind == ConversationFile.Kind.OfEachDay)]);
                    break;
                case ConversationFile.Kind.OfEachDay or ConversationFile.Kind.Never:
                    break;
                default:
                    var answer = await EveryConversation.AfterAsync(bot, line);
                    heard.Append(answer.Count == 0 ? "B says nothing\n" : string.Concat(answer.Select(message => $"B: {message}\n")));
                    break;
            }
        }
        await File.WriteAllTextAsync(path + ".heard", heard.ToString());
    }
}
