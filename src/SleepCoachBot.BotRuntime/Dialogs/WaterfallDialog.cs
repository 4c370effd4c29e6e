using System.Globalization;
using System.Text;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>A dialog of steps that follow one another, one or more in a turn.</summary>
public class WaterfallDialog : Dialog
{
    // These names are in stored conversations.
    private const string PersistedOptions = "options";
    private const string StepIndex = "stepIndex";
    private const string PersistedValues = "values";
    private const string PersistedInstanceId = "instanceId";

    private readonly List<WaterfallStep> _steps;

    /// <param name="dialogId">The id in its set.</param>
    /// <param name="actions">The steps, in their order.</param>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep>? actions = null)
        : base(dialogId) =>
        _steps = actions is null ? [] : [.. actions];

    /// <inheritdoc />
    /// <remarks>Names the steps that have a name, so that moving one is seen too.</remarks>
    public override string GetVersion()
    {
        var version = new StringBuilder(Id).Append(':').Append(_steps.Count);
        foreach (var step in _steps)
            version.Append(':').Append(OwnName(step));
        return version.ToString();
    }

    /// <summary>Adds a step at the end.</summary>
    /// <returns>This dialog.</returns>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    /// <inheritdoc />
    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        if (options is CancellationToken)
            throw new ArgumentException($"{nameof(options)} cannot be a cancellation token", nameof(options));
        ArgumentNullException.ThrowIfNull(dc);

        var state = dc.ActiveDialog!.State;
        if (options is not null)
            state[PersistedOptions] = options;
        state[PersistedValues] = new Dictionary<string, object>();
        state[PersistedInstanceId] = Guid.NewGuid().ToString();
        Track("WaterfallStart", state, stepIndex: null);
        if (TelemetryClient is IBotPageViewTelemetryClient pages)
            pages.TrackPageView(Id);
        else
            TelemetryClient.TrackTrace($"Dialog View: {Id}", Severity.Information, null);
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <inheritdoc />
    /// <remarks>Only a message is an answer; after anything else the step is still waiting.</remarks>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    /// <inheritdoc />
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result, CancellationToken cancellationToken = default)
    {
        if (result is CancellationToken)
            throw new ArgumentException($"{nameof(result)} cannot be a cancellation token", nameof(result));
        ArgumentNullException.ThrowIfNull(dc);

        var instance = dc.ActiveDialog!;
        var index = StoredValue.Number(instance.State, StepIndex) ?? throw LostDialogException.Unreadable(instance.Id, StepIndex);
        return RunStepAsync(dc, index + 1, reason, result, cancellationToken);
    }

    /// <inheritdoc />
    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
            Track("WaterfallCancel", instance.State, StoredValue.Number(instance.State, StepIndex) ?? 0);
        else if (reason == DialogReason.EndCalled)
            Track("WaterfallComplete", instance.State, stepIndex: null);
        return base.EndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <summary>Runs one step.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        Track("WaterfallStep", stepContext.ActiveDialog!.State, stepContext.Index);
        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>Runs the step at the index; after the last one the dialog ends with the result.</summary>
    /// <param name="dc">The stack.</param>
    /// <param name="index">Which step; 0 for the first.</param>
    /// <param name="reason">Why it is run.</param>
    /// <param name="result">What the step before came to.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    protected Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
            return dc.EndDialogAsync(result, cancellationToken);

        var instance = dc.ActiveDialog!;
        instance.State[StepIndex] = index;
        var options = instance.State.TryGetValue(PersistedOptions, out var kept) ? kept : null;
        var values = StoredValue.Of<IDictionary<string, object>>(instance, PersistedValues)
            ?? throw LostDialogException.Unreadable(instance.Id, PersistedValues);
        return OnStepAsync(new WaterfallStepContext(this, dc, options, values, index, reason, result), cancellationToken);
    }

    private void Track(string what, IDictionary<string, object> state, int? stepIndex)
    {
        // Nobody listens: make nothing to hear.
        if (TelemetryClient is NullBotTelemetryClient)
            return;

        var properties = new Dictionary<string, string>(3) { ["DialogId"] = Id };
        if (stepIndex is { } index)
            properties["StepName"] = StepName(index);
        if (state.TryGetValue(PersistedInstanceId, out var instanceId))
            properties["InstanceId"] = instanceId as string ?? instanceId?.ToString() ?? "";
        TelemetryClient.TrackEvent(what, properties);
    }

    private string StepName(int index) =>
        index < _steps.Count && OwnName(_steps[index]) is { Length: > 0 } name
            ? name
            : string.Create(CultureInfo.InvariantCulture, $"Step{index + 1}of{_steps.Count}");

    // A lambda's name is the compiler's, and differs from build to build.
    private static string OwnName(WaterfallStep step) => step.Method.Name.Contains('<', StringComparison.Ordinal) ? "" : step.Method.Name;
}
