using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>Dialogs that can begin each other by id.</summary>
public class DialogSet
{
    private readonly IStatePropertyAccessor<DialogState>? _dialogState;
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string? _version;

    /// <summary>A set whose stack is kept by somebody else, as a container's is.</summary>
    public DialogSet()
    {
    }

    /// <param name="dialogState">Where the stack is kept.</param>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>Where the dialogs report what happens; setting it sets it on each dialog, null stops the reports.</summary>
    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
                dialog.TelemetryClient = _telemetryClient;
        }
    }

    /// <summary>Changes when a dialog is added or one of them changes.</summary>
    public virtual string GetVersion() => _version ??= ComputeVersion();

    /// <summary>Adds a dialog; one whose id is taken gets a number behind its id (<c>ask2</c>).</summary>
    /// <returns>This set.</returns>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var present))
        {
            if (ReferenceEquals(present, dialog))
                return this;
            dialog.Id = FreeIdLike(dialog.Id);
        }

        _version = null;
        _dialogs[dialog.Id] = dialog;
        // A set is often made anew for each turn, around dialogs that are there already.
        if (!ReferenceEquals(dialog.TelemetryClient, _telemetryClient))
            dialog.TelemetryClient = _telemetryClient;
        return this;
    }

    /// <summary>Reads the stored stack of this turn's conversation.</summary>
    /// <exception cref="InvalidOperationException">The set was made without a place for its stack.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
            throw new InvalidOperationException("DialogSet.CreateContextAsync(): the DialogSet was made without a state property.");

        var state = await _dialogState.GetAsync(turnContext, static () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state) { CameFromStorage = true };
    }

    /// <summary>Finds a dialog by id; null when there is none.</summary>
    /// <exception cref="ArgumentNullException">The id is null or blank.</exception>
    public Dialog? Find(string dialogId) =>
        string.IsNullOrWhiteSpace(dialogId) ? throw new ArgumentNullException(nameof(dialogId)) : _dialogs.GetValueOrDefault(dialogId);

    /// <summary>The dialogs, in no particular order.</summary>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private string FreeIdLike(string id)
    {
        for (var number = 2; ; number++)
        {
            var candidate = id + number.ToString(CultureInfo.InvariantCulture);
            if (!_dialogs.ContainsKey(candidate))
                return candidate;
        }
    }

    private string ComputeVersion()
    {
        var text = new StringBuilder();
        foreach (var (id, dialog) in _dialogs)
            text.Append(id).Append('=').Append(dialog.GetVersion()).Append('\n');
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())), 0, 16);
    }
}
