using System.Text.Json;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;
using SleepCoachBot.Channels.Turns;
using IMiddleware = SleepCoachBot.BotRuntime.Turns.IMiddleware;

namespace SleepCoachBot.Pages;

/// <summary>Answers what the pages beside the chat ask for, before the bot: nothing is said in the conversation, and all of it commits as one turn.</summary>
internal sealed class PageTurns(IEnumerable<IPageWork> works) : IMiddleware
{
    private readonly Dictionary<string, IPageWork> _works = works.ToDictionary(work => work.Name, StringComparer.Ordinal);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var asked = turnContext.Activity;
        if (asked is not { Type: ActivityTypes.Invoke, Name: { } name, Value: JsonElement value } || !WebChannel.Is(asked.ChannelId)
            || !_works.TryGetValue(name, out var work))
        {
            await next(cancellationToken);
            return;
        }
        var fields = value.Deserialize<Dictionary<string, string>>(ActivityJson.Options) ?? [];
        var answer = await work.DoAsync(turnContext.TurnState, fields, cancellationToken);
        var response = new InvokeResponse { Status = StatusCodes.Status200OK, Body = answer };
        await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, cancellationToken);
    }
}
