using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Sealing;

namespace SleepCoachBot.Storage.Stores;

/// <summary>One turn's unit of work: whose it is, and what it has changed so far.</summary>
/// <remarks>The only way to a person's rows. Whoever holds a turn's state reaches that person's and nobody else's.</remarks>
internal sealed class TurnWork(Person person, long personVersion, IDatabase database, ISeal seal, DueOccurrence? firing = null) : ITurnWork
{
    private readonly Dictionary<Type, ITurnPart> _parts = [];
    private readonly Person _loaded = person;
    private Person _person = person;

    /// <summary>The person as this turn has left them.</summary>
    public Person Person
    {
        get => _person;
        set => _person = value.Id == _person.Id ? value : throw new ArgumentException("A turn changes only its own person.", nameof(value));
    }

    /// <summary>0 for a person that is not stored yet.</summary>
    public long PersonVersion => personVersion;

    public IDatabase Database => database;

    public ISeal Seal => seal;

    /// <summary>What fell due and began this turn. Null: somebody or something else began it.</summary>
    public DueOccurrence? Firing => firing;

    /// <summary>True when the turn changed something that decides when things fall due.</summary>
    public bool ChangesRhythm => _person.Zone != _loaded.Zone || HasChanged<ProfilePart>() || HasChanged<PlanBook>();

    /// <summary>The commit forgets the person; what the turn has changed of their rows is forgotten with the rest.</summary>
    public bool Forgets { get; private set; }

    public bool HasChanges => Forgets || _person != _loaded || _parts.Values.Any(part => part.HasChanges);

    public IEnumerable<ITurnPart> Changes => _parts.Values.Where(part => part.HasChanges);

    public void Forget() => Forgets = true;

    /// <summary>The turn's one part of this kind.</summary>
    public TPart Part<TPart>(Func<TurnWork, TPart> begin) where TPart : ITurnPart
    {
        if (_parts.TryGetValue(typeof(TPart), out var known))
            return (TPart)known;
        var part = begin(this);
        _parts.Add(typeof(TPart), part);
        return part;
    }

    private bool HasChanged<TPart>() where TPart : ITurnPart => _parts.TryGetValue(typeof(TPart), out var part) && part.HasChanges;

    /// <exception cref="InvalidOperationException">The turn state does not belong to a turn under way.</exception>
    public static TurnWork Of(IReadOnlyDictionary<string, object> turnState) =>
        turnState.TryGetValue(typeof(ITurnWork).FullName!, out var work) && work is TurnWork ours
            ? ours
            : throw new InvalidOperationException("This turn state does not belong to a durable turn under way.");
}
