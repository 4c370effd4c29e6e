using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.State;

/// <summary>A bag of properties that is loaded into a turn and saved from it.</summary>
/// <remarks>It is written only over the version that was read (<see cref="StorageConflictException"/> otherwise). Whoever puts a
/// <see cref="CachedBotState"/> into the turn's state under the state's key before the first access (<c>nameof(ConversationState)</c>
/// and so on) spares it the reading.</remarks>
public abstract class BotState : IPropertyManager
{
    private readonly string _contextServiceKey;

    /// <summary>Makes a state over a storage.</summary>
    /// <param name="storage">Where the bag is kept between turns.</param>
    /// <param name="contextServiceKey">The key of the loaded bag in the turn's state.</param>
    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        (Storage, _contextServiceKey) = (storage, contextServiceKey);
    }

    /// <summary>Access to the property of this name.</summary>
    /// <exception cref="ArgumentNullException">The name is empty.</exception>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name) =>
        string.IsNullOrWhiteSpace(name) ? throw new ArgumentNullException(nameof(name)) : new PropertyAccessor<T>(this, name);

    /// <summary>Loads the bag into the turn, unless it is there.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Load it even so; what the turn changed in it is lost.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext)?.State is not null)
            return;

        var key = GetStorageKey(turnContext);
        var items = await Storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState[_contextServiceKey] = new CachedBotState(AsBag(stored));
    }

    /// <summary>Saves the bag, if the turn changed it.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Save it even if unchanged.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="StorageConflictException">Another turn saved it since this one loaded it: run the turn again.</exception>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var cached = GetCachedState(turnContext);
        if (cached is null)
        {
            if (!force)
                return;
            turnContext.TurnState[_contextServiceKey] = cached = new CachedBotState();
        }

        if (cached.JsonToWrite(force) is not { } json)
            return;
        var write = new Write(GetStorageKey(turnContext), cached, json);
        await Storage.WriteAsync(new Dictionary<string, object> { [write.Key] = write.Bag }, cancellationToken).ConfigureAwait(false);
        write.Done();
    }

    /// <summary>Empties the bag. Takes effect in storage when the state is saved.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        GetCachedState(turnContext)?.Clear();
        return Task.CompletedTask;
    }

    /// <summary>Takes the bag out of the turn and out of storage.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return Storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The bag as this turn has it.</summary>
    /// <value>Null before it is loaded.</value>
    public CachedBotState? GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>The key under which the bag is kept.</summary>
    /// <exception cref="InvalidOperationException">The activity lacks an id that the key is made of.</exception>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>The value of a property of the loaded bag; the type's default when there is none.</summary>
    protected Task<T> GetPropertyValueAsync<T>(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        return Task.FromResult(Loaded(turnContext).TryGet<T>(propertyName, out var value) ? value : default!);
    }

    /// <summary>Removes a property from the loaded bag.</summary>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        Loaded(turnContext).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    /// <summary>Sets a property of the loaded bag.</summary>
    protected Task SetPropertyValueAsync(
        ITurnContext turnContext, string propertyName, object? value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        Loaded(turnContext).State[propertyName] = value!;
        return Task.CompletedTask;
    }

    internal IStorage Storage { get; }

    /// <summary>What saving would write; null when there is nothing to save.</summary>
    internal Write? PendingWrite(ITurnContext turn) =>
        GetCachedState(turn) is { } cached && cached.JsonToWrite(force: false) is { } json ? new Write(GetStorageKey(turn), cached, json) : null;

    private CachedBotState Loaded(ITurnContext turn) =>
        GetCachedState(turn) ?? throw new InvalidOperationException($"{GetType().Name} is not loaded.");

    private static IDictionary<string, object> AsBag(object? stored) => stored switch
    {
        null => new StateBag(),
        IDictionary<string, object> bag => bag,
        _ => throw new InvalidOperationException($"A state bag was stored as {stored.GetType().Name}."),
    };

    /// <summary>A state's bag while a turn has it.</summary>
    public class CachedBotState
    {
        private readonly StateSerializer _serializer;
        private byte[]? _loaded;
        private string? _etag;

        /// <summary>Takes a bag as it was read; an empty one unless given.</summary>
        public CachedBotState(IDictionary<string, object>? state = null)
        {
            State = state ?? new StateBag();
            _etag = (State as IStoreItem)?.ETag;
            _serializer = (State as StateBag)?.Serializer ?? StateSerializer.WithinProcess;
            _loaded = (State as StateBag)?.Json ?? _serializer.Write(State);
        }

        /// <summary>The properties, by name.</summary>
        public IDictionary<string, object> State { get; set; }

        /// <summary>The bag's document; null when it is the one that was loaded and nobody insists.</summary>
        internal byte[]? JsonToWrite(bool force)
        {
            var json = _serializer.Write(State);
            return !force && json.AsSpan().SequenceEqual(_loaded) && _loaded is not null ? null : json;
        }

        internal void Clear() => (State, _loaded) = (new StateBag(), null);

        internal StateBag ToBeWritten(byte[] json)
        {
            var bag = State as StateBag ?? new StateBag(State);
            (bag.ETag, bag.Serializer, bag.Json) = (_etag, _serializer, json);
            return bag;
        }

        internal void Wrote(StateBag bag)
        {
            // A storage that tells no new version is not asked to compare a second time within the turn.
            _etag = bag.ETag is null || bag.ETag != _etag ? bag.ETag : "*";
            _loaded = bag.Json;
        }

        internal bool TryGet<T>(string name, out T value)
        {
            value = default!;
            if (!State.TryGetValue(name, out var stored) || !_serializer.TryConvert(stored, out T? converted))
                return false;
            value = converted!;
            // What was handed out may be changed in place, and must then be what is saved.
            if (!ReferenceEquals(stored, converted) && converted is not null)
                State[name] = converted;
            return true;
        }
    }

    /// <summary>A bag on its way to storage.</summary>
    internal sealed class Write(string key, CachedBotState cached, byte[] json)
    {
        public string Key => key;

        public StateBag Bag { get; } = cached.ToBeWritten(json);

        public void Done() => cached.Wrote(Bag);
    }

    private sealed class PropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(
            ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            if (state.Loaded(turnContext).TryGet<T>(name, out var value) && value is not null)
                return value;
            if (defaultValueFactory is null)
                return default!;
            value = defaultValueFactory();
            await SetAsync(turnContext, value, cancellationToken).ConfigureAwait(false);
            return value;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken).ConfigureAwait(false);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken).ConfigureAwait(false);
        }
    }
}
