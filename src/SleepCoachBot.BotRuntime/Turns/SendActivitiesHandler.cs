using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>Stands between a bot that sends and the adapter. It may change the list; without calling <paramref name="next"/>, nothing is sent.</summary>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);
