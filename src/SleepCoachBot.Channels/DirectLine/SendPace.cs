using Microsoft.Extensions.Options;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>How fast a conversation may send.</summary>
internal sealed class SendPace(IOptions<DirectLineOptions> options) : Pace(options.Value.SendsAtOnce, options.Value.SendsPerSecond);
