using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>A dialog with dialogs and a stack of its own.</summary>
public abstract class DialogContainer : Dialog
{
    // Containers may hold each other: a client that is on its way round a cycle is not passed on again.
    private bool _passingTelemetryOn;

    /// <param name="dialogId">The id in its set; null for one computed from the type.</param>
    protected DialogContainer(string? dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialogs inside.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>Where this dialog and those inside report what happens; setting null stops the reports.</summary>
    public override IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set
        {
            base.TelemetryClient = value;
            if (_passingTelemetryOn)
                return;

            _passingTelemetryOn = true;
            try
            {
                Dialogs.TelemetryClient = base.TelemetryClient;
            }
            finally
            {
                _passingTelemetryOn = false;
            }
        }
    }

    /// <summary>The context of the stack inside.</summary>
    /// <param name="dc">The stack that this container is on top of.</param>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <summary>Finds a dialog inside; null when there is none of that id.</summary>
    public virtual Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>Finds a dialog inside, for a given context; null when there is none of that id.</summary>
    public virtual Dialog? FindDialog(string dialogId, DialogContext? dc = null) => FindDialog(dialogId);

    /// <inheritdoc />
    /// <remarks>A changed version or an error that nobody handles is traced.</remarks>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken);
        if (!handled && e.Name is DialogEvents.VersionChanged or DialogEvents.Error)
        {
            var message = $"Unhandled dialog event: {e.Name}. Active Dialog: {dc.ActiveDialog?.Id}";
            dc.Dialogs.TelemetryClient.TrackTrace(message, Severity.Warning, null);
            await dc.Context.TraceActivityAsync(message, cancellationToken: cancellationToken);
        }

        return handled;
    }

    /// <summary>Changes when something inside changes; from outside only the id is seen.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Emits <see cref="DialogEvents.VersionChanged"/> when the stored dialog was begun with other dialogs inside.</summary>
    /// <param name="dc">The stack that this container is on top of.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    protected virtual Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        if (dc.ActiveDialog is not { } instance)
            return Task.CompletedTask;

        var stored = instance.Version;
        instance.Version = GetInternalVersion();
        return stored is null || stored == instance.Version
            ? Task.CompletedTask
            : dc.EmitEventAsync(DialogEvents.VersionChanged, Id, true, false, cancellationToken);
    }
}
