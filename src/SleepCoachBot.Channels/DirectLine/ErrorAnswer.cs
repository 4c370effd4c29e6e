namespace SleepCoachBot.Channels.DirectLine;

/// <summary>The body of every refusal, as Direct Line and the connector write it.</summary>
internal sealed record ErrorAnswer(ErrorAnswer.Reason Error)
{
    /// <param name="Code">Stable; clients compare it.</param>
    /// <param name="Message">For a developer's eyes. Never holds what a person wrote.</param>
    internal sealed record Reason(string Code, string Message);
}
