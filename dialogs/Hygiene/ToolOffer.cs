namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>A tool in the version that somebody gets.</summary>
/// <param name="Version">Never <see cref="ToolVersion.LeftOut"/>.</param>
public readonly record struct ToolOffer(Tool Tool, ToolVersion Version);
