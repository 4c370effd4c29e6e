using System.Text.RegularExpressions;
using SleepCoachBot.Dialogs.Consult;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Settings;

/// <summary>Where somebody is for a while: "I'm in Spain this week", "flying to New York on Friday", "back home".</summary>
public sealed partial class StayStep(StayReader reader, StayDialog dialog, ProfileKeeping keeping, Listener listener) : IStep
{
    public IReadOnlyList<Dialog> Dialogs { get; } = [dialog];

    public Task OverhearAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Profile.Stay is { } stay && stay.IsOver(said.Speaker.Instant))
            listener.Keep(said.Turn, said.Profile with { Stay = null });
        return Task.CompletedTask;
    }

    public async Task<Move?> TakeOutrightAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Command != Command.None)
            return null;
        if (said.Profile.Stay is { } stay && (StayReader.IsBack(said.Text) || IsAtHome(said, stay)))
        {
            await keeping.ChangeAsync(said.Turn, new Dictionary<string, string?> { [nameof(Profile.Stay)] = null }, cancellationToken);
            return new Move.Answer(Replies.Say(
                SettingsTexts.In(said.Speaker.Culture).BackHome(Places.TownOf(stay.Home)), MonitorTexts.In(said.Speaker.Culture).UndoButton));
        }
        return reader.Read(said) is null ? null : new Move.Begin(nameof(StayDialog)) { Stores = true };
    }

    public Task<Move?> TakeAsync(Said said, CancellationToken cancellationToken) => Task.FromResult<Move?>(null);

    // "I'm back in London": a place whose clock is the one at home.
    private static bool IsAtHome(Said said, Stay stay) =>
        BackIn().Match(said.Text) is { Success: true } back && Places.ZonesNamed(back.Groups["place"].Value, said.Speaker.Instant).Contains(stay.Home);

    [GeneratedRegex(@"\bback in (?:the )?(?<place>[\p{L} '’.-]{2,40}?)(?: (?:now|again|today|since \w+))*[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BackIn();
}
