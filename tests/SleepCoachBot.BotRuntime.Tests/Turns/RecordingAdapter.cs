using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Tests.Turns;

/// <summary>Keeps what a bot does; every activity sent gets the next number as its id.</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    /// <summary>What was done, in order: <c>send hi</c>, <c>update 1</c>, <c>delete 2</c>.</summary>
    public List<string> Done { get; } = [];

    public List<Activity> Sent { get; } = [];

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
        {
            Sent.Add(activity);
            Done.Add($"send {activity.Text ?? activity.Type}");
            if (activity.Type == ActivityTypesEx.InvokeResponse)
                turnContext.TurnState.Add<Activity>(InvokeResponseKey, activity);
        }

        return Task.FromResult(activities.Select((_, index) => new ResourceResponse($"{Sent.Count - activities.Length + index + 1}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Done.Add($"update {activity.Id} in {activity.Conversation?.Id}");
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Done.Add($"delete {reference.ActivityId} in {reference.Conversation?.Id}");
        return Task.CompletedTask;
    }

    /// <summary>Runs a bot on an activity, as a channel would.</summary>
    public Task<InvokeResponse?> RunAsync(Activity activity, BotCallbackHandler bot) =>
        ProcessActivityAsync(new System.Security.Claims.ClaimsIdentity(), activity, bot, TestContext.Current.CancellationToken);

    /// <summary>A message from a person to the bot.</summary>
    public static Activity Message(string text = "hello") => new(ActivityTypes.Message)
    {
        Id = "m1",
        Text = text,
        ChannelId = "test",
        ServiceUrl = "https://channel.example/",
        Locale = "en-GB",
        From = new ChannelAccount("person"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "c1"),
    };
}
