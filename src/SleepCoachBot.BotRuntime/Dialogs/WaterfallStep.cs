namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>One step of a waterfall: asks something and waits, goes on at once, or ends the dialog.</summary>
/// <param name="stepContext">What the step before ended with, what the waterfall was begun with, and the dialog context.</param>
/// <param name="cancellationToken">Ends the work early.</param>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
