namespace SleepCoachBot.Tests.Conversations;

/// <summary>Each file beside this one is a conversation that the bot must be able to have, word for word.</summary>
public sealed class EveryConversation(EmptyDatabase empty) : IClassFixture<EmptyDatabase>
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.chat", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Conversations");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Goes_as_it_is_written(string file)
    {
        var conversation = ConversationFile.Read(Path.Combine(Folder, file));
        await using var bot = new RunningBot(conversation, empty.Copy());
        IReadOnlyList<BotMessage> answer = [];
        var heard = 0;
        foreach (var line in conversation.Lines)
        {
            switch (line.Kind)
            {
                case ConversationFile.Kind.Bot:
                    Assert.True(heard < answer.Count, $"{file}:{line.Number}: the bot says nothing more. It said: {All(answer)}");
                    Assert.True(answer[heard].Is(line.Text), $"{file}:{line.Number}: written\n  {line.Text}\nbut the bot says\n  {answer[heard]}");
                    heard++;
                    break;
                case ConversationFile.Kind.Silence:
                    Assert.True(answer.Count == 0, $"{file}:{line.Number}: the bot says {All(answer)}");
                    break;
                case ConversationFile.Kind.Never:
                    Assert.DoesNotContain(line.Text, All(answer), StringComparison.OrdinalIgnoreCase);
                    break;
                case ConversationFile.Kind.Changes:
                    Assert.True(bot.Changed.Any(message => message.Is(line.Text)), $"{file}:{line.Number}: no earlier message was changed to\n  {line.Text}\nbut to\n  {All(bot.Changed)}");
                    break;
                case ConversationFile.Kind.At:
                    bot.SetClock(line.Moment);
                    break;
                case ConversationFile.Kind.EachDay:
                    await LiveAsync(bot, line, conversation.Lines.SkipWhile(other => other != line).Skip(1).TakeWhile(other => other.Kind == ConversationFile.Kind.OfEachDay).ToList());
                    answer = [];
                    heard = 0;
                    break;
                case ConversationFile.Kind.OfEachDay:
                    break;
                case ConversationFile.Kind.Restart:
                    await bot.RestartAsync();
                    break;
                default:
                    Assert.True(heard == answer.Count, $"{file}:{line.Number}: before this the bot also says {All(answer.Skip(heard))}");
                    answer = await AfterAsync(bot, line);
                    heard = 0;
                    break;
            }
        }
        Assert.True(heard == answer.Count, $"{file}: at the end the bot also says {All(answer.Skip(heard))}");
    }

    internal static async Task LiveAsync(RunningBot bot, ConversationFile.Line days, List<ConversationFile.Line> daily)
    {
        foreach (var (day, index) in days.Days.Select((day, index) => (day, index)))
        {
            bot.SetClock(day);
            foreach (var line in daily)
                await bot.SayAsync(line.On(index));
        }
    }

    internal static Task<IReadOnlyList<BotMessage>> AfterAsync(RunningBot bot, ConversationFile.Line line) => line.Kind switch
    {
        ConversationFile.Kind.Says => bot.SayAsync(line.Text),
        ConversationFile.Kind.Presses => bot.PressAsync(line.Text),
        ConversationFile.Kind.Sends => bot.SendAsync(line.Text),
        ConversationFile.Kind.Attaches => bot.AttachAsync(line.Text[..line.Text.IndexOf(':', StringComparison.Ordinal)], line.Text[(line.Text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()),
        ConversationFile.Kind.Due => bot.DueAsync(line.Text),
        _ => throw new InvalidOperationException("Not something that is sent."),
    };

    private static string All(IEnumerable<BotMessage> messages) => string.Join("\n  ", messages);
}
