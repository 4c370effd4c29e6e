namespace SleepCoachBot.Dialogs.Telemetry;

/// <summary>A waterfall whose steps are spans of the turn's trace, under the names that they have in the code.</summary>
public sealed class TracedWaterfallDialog : WaterfallDialog
{
    private readonly string _owner;
    private readonly string[] _names;

    /// <param name="owner">The dialog whose steps these are; the waterfall itself goes by one id in each of them.</param>
    /// <param name="steps">Named methods, in order.</param>
    public TracedWaterfallDialog(string owner, IReadOnlyList<WaterfallStep> steps) : base(nameof(WaterfallDialog), steps) =>
        (_owner, _names) = (owner, [.. steps.Select(step => step.Method.Name)]);

    protected override async Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        using var span = DialogSignals.StepOf(_owner, _names[stepContext.Index]);
        return await base.OnStepAsync(stepContext, cancellationToken);
    }
}
