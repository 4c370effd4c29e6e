using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.State;

/// <summary>The ids that storage keys are made of.</summary>
internal static class StateKey
{
    public static string Channel(ITurnContext turn) => turn.Activity.ChannelId ?? throw Missing("channelId");

    public static string Conversation(ITurnContext turn) => turn.Activity.Conversation?.Id ?? throw Missing("conversation.id");

    public static string User(ITurnContext turn) => turn.Activity.From?.Id ?? throw Missing("from.id");

    private static InvalidOperationException Missing(string member) => new($"The activity has no {member}.");
}
