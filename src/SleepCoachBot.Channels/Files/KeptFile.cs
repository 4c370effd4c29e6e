namespace SleepCoachBot.Channels.Files;

/// <summary>A file as it was kept.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Name">What to call it; null when nobody has named it.</param>
/// <param name="Bytes">All of it.</param>
/// <param name="IsPersonal">It is shown to its own person alone: whoever serves it has to know who asks.</param>
public sealed record KeptFile(string ContentType, string? Name, ReadOnlyMemory<byte> Bytes, bool IsPersonal = false);
