namespace SleepCoachBot.Channels.Files;

/// <summary>A file as it was kept.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Name">What to call it; null when nobody has named it.</param>
/// <param name="Bytes">All of it.</param>
public sealed record KeptFile(string ContentType, string? Name, ReadOnlyMemory<byte> Bytes);
