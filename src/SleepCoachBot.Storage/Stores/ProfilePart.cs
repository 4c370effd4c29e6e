using Microsoft.EntityFrameworkCore;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Stores;

/// <summary>One person's profile in one turn: the stored one, and in front of it what this turn keeps.</summary>
internal sealed class ProfilePart(TurnWork work) : ITurnPart
{
    private Profile? _now;
    private byte[]? _stored;
    private bool _isLoaded;
    private byte[] _sealed = [];

    public bool HasChanges { get; private set; }

    public async Task<Profile> ReadAsync(CancellationToken cancellationToken)
    {
        if (_now is { } known)
            return known;
        return _now = await StoredAsync(cancellationToken) is { } stored ? ProfileDocument.Read(stored) : new Profile();
    }

    public void Keep(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        (_now, HasChanges) = (profile, true);
    }

    public async Task PrepareAsync()
    {
        var document = ProfileDocument.Write(_now!);
        if (await StoredAsync(CancellationToken.None) is { } stored)
            document = NewerMembers.Keep(stored, ProfileDocument.Write(ProfileDocument.Read(stored)), document);
        _sealed = work.Seal.Close(document);
    }

    public async Task ApplyAsync(SleepCoachContext context)
    {
        if (await context.Set<ProfileRow>().FindAsync(work.Person.Id) is { } row)
            row.Document = _sealed;
        else
            context.Add(new ProfileRow { PersonId = work.Person.Id, Document = _sealed });
    }

    private async Task<byte[]?> StoredAsync(CancellationToken cancellationToken)
    {
        if (!_isLoaded)
        {
            await using var context = work.Database.CreateContext();
            var row = await context.ProfileOf(work.Person.Id).SingleOrDefaultAsync(cancellationToken);
            (_stored, _isLoaded) = (row is null ? null : work.Seal.Open(row.Document), true);
        }

        return _stored;
    }
}
