using System.Runtime.CompilerServices;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Testing;

/// <summary>A conversation as a test tells it: what the person sends, and what must come back.</summary>
/// <remarks>Each call adds to the conversation and gives a new flow; await <see cref="StartTestAsync"/> at the end.</remarks>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler? _callback;
    private readonly Task _soFar;

    /// <param name="adapter">The channel.</param>
    /// <param name="callback">The bot; without one only the middleware sees what is sent.</param>
    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null) =>
        (_adapter, _callback, _soFar) = (adapter, callback, Task.CompletedTask);

    /// <param name="adapter">The channel.</param>
    /// <param name="bot">The bot.</param>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, (bot ?? throw new ArgumentNullException(nameof(bot))).OnTurnAsync)
    {
    }

    /// <param name="task">The conversation so far.</param>
    /// <param name="flow">Whose channel and bot it is.</param>
    public TestFlow(Task? task, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        (_adapter, _callback, _soFar) = (flow._adapter, flow._callback, task ?? Task.CompletedTask);
    }

    /// <param name="getTask">Goes on with the conversation.</param>
    /// <param name="flow">Whose channel and bot it is.</param>
    public TestFlow(Func<Task>? getTask, TestFlow flow)
        : this(getTask?.Invoke(), flow)
    {
    }

    /// <summary>Ends when everything was said, and fails with the first thing that was not as it should be.</summary>
    public Task StartTestAsync() => _soFar;

    /// <summary>The person says something.</summary>
    public TestFlow Send(string userSays)
    {
        if (userSays is null)
            throw new ArgumentNullException(nameof(userSays), "You have to pass a userSays parameter");
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback!, CancellationToken.None));
    }

    /// <summary>The person joins the conversation.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded = [_adapter.Conversation.User!];
        return _adapter.ProcessActivityAsync(update, _callback!, CancellationToken.None);
    });

    /// <summary>The person's client sends an activity.</summary>
    public TestFlow Send(IActivity userActivity)
    {
        if (userActivity is null)
            throw new ArgumentNullException(nameof(userActivity), "You have to pass an Activity");
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback!, CancellationToken.None));
    }

    /// <summary>Time passes.</summary>
    /// <param name="ms">Milliseconds.</param>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    /// <summary>Time passes.</summary>
    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    /// <summary>The next reply is a message of this text.</summary>
    /// <param name="expected">The text, blanks around it aside.</param>
    /// <param name="description">What to say when it is not.</param>
    /// <param name="timeout">How long to wait for it, in milliseconds.</param>
    public TestFlow AssertReply(string expected, string? description = null, uint timeout = 3000) =>
        AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    /// <summary>The next reply is a message with this in its text.</summary>
    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = 3000) =>
        AssertReply(
            reply =>
            {
                var text = reply.AsMessageActivity()?.Text;
                if (text?.Contains(expected, StringComparison.Ordinal) != true)
                    throw Unexpected(description, expected, text ?? "Not a Message Activity");
            },
            description,
            timeout);

    /// <summary>The next reply is of this type and, if it is a message, of this text.</summary>
    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string? description = null, uint timeout = 3000) =>
        AssertReply(expected, null!, description, timeout);

    /// <summary>The next reply is of this type, and the same as this to the comparer.</summary>
    /// <param name="expected">What should come.</param>
    /// <param name="equalityComparer">What "the same" means; null compares the texts of messages.</param>
    /// <param name="description">What to say when it does not come.</param>
    /// <param name="timeout">How long to wait for it, in milliseconds.</param>
    public TestFlow AssertReply(
        IActivity expected,
        IEqualityComparer<IActivity> equalityComparer,
        [CallerMemberName] string? description = null,
        uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply =>
            {
                var wanted = expected.AsMessageActivity()?.Text?.Trim();
                if (expected.Type != reply.Type)
                    throw new InvalidOperationException($"{description ?? wanted}: Type should match");
                if (equalityComparer is not null)
                {
                    if (!equalityComparer.Equals(expected, reply))
                        throw new InvalidOperationException($"Expected:{expected}\nReceived:{reply}");
                }
                else if (wanted != reply.AsMessageActivity()?.Text?.Trim())
                {
                    throw Unexpected(description, wanted, reply.AsMessageActivity()?.Text);
                }
            },
            description,
            timeout);
    }

    /// <summary>The next reply passes a test of its own.</summary>
    /// <param name="validateActivity">Throws when it does not.</param>
    /// <param name="description">What was waited for, for the case that nothing comes.</param>
    /// <param name="timeout">How long to wait for it, in milliseconds.</param>
    public TestFlow AssertReply(
        Action<IActivity> validateActivity, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await NextReplyAsync(timeout)
            ?? throw new TaskCanceledException($"No reply came in {timeout} ms: {description}")));
    }

    /// <summary>Nothing comes any more.</summary>
    /// <param name="description">What to say when something does.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    public TestFlow AssertNoReply([CallerMemberName] string? description = null, uint timeout = 3000) => Then(async () =>
    {
        if (await NextReplyAsync(timeout) is { } reply)
            throw new InvalidOperationException($"{reply} is responded when waiting for no reply:'{description}'");
    });

    /// <summary>The person says something, and the next reply is a message of this text.</summary>
    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>The person says something, and the next reply is like this.</summary>
    public TestFlow Test(string userSays, Activity expected, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>The person says something, and the next reply passes a test of its own.</summary>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Send(userSays).AssertReply(validateActivity, description, timeout);
    }

    /// <summary>A whole conversation: activities from the bot's role are expected, all others are sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => IsReply(activity)
            ? flow.AssertReply(activity, description, timeout)
            : flow.Send(activity));
    }

    /// <summary>A whole conversation: activities from the bot's role are compared with what comes, all others are sent.</summary>
    public TestFlow Test(
        IEnumerable<IActivity> activities,
        ValidateReply validateReply,
        [CallerMemberName] string? description = null,
        uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(validateReply);
        return activities.Aggregate(this, (flow, activity) => IsReply(activity)
            ? flow.AssertReply(actual => validateReply(activity, actual), description, timeout)
            : flow.Send(activity));
    }

    /// <summary>The next reply is a message of one of these texts.</summary>
    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                var text = reply.AsMessageActivity()?.Text;
                if (!candidates.Contains(text))
                    throw new InvalidOperationException(
                        description ?? $"Text \"{text}\" does not match one of candidates: {string.Join('\n', candidates)}");
            },
            description,
            timeout);
    }

    private static bool IsReply(IActivity activity) =>
        string.Equals(RoleTypes.Bot, activity.From?.Role, StringComparison.OrdinalIgnoreCase);

    private static InvalidOperationException Unexpected(string? description, string? expected, string? received) =>
        new($"{(description is null ? "" : description + ":\n")}Expected:{expected}\nReceived:{received}");

    private TestFlow Then(Func<Task> next) => new(
        async () =>
        {
            await _soFar;
            await next();
        },
        this);

    private async Task<IActivity?> NextReplyAsync(uint timeout)
    {
        // Somebody who steps through the bot needs more time than a test does.
        using var patience = new CancellationTokenSource();
        if (!System.Diagnostics.Debugger.IsAttached)
            patience.CancelAfter(TimeSpan.FromMilliseconds(timeout));

        try
        {
            return await _adapter.GetNextReplyAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
