namespace SleepCoachBot.Channels.Turns;

/// <param name="Version">Rises with each change.</param>
/// <param name="Json">The bag, UTF-8 JSON.</param>
public sealed record LoadedState(long Version, ReadOnlyMemory<byte> Json);
