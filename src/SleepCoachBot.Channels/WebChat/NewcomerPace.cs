using Microsoft.Extensions.Options;
using SleepCoachBot.Channels.DirectLine;

namespace SleepCoachBot.Channels.WebChat;

/// <summary>How fast one network address may bring people whom nobody knows yet. Whoever comes back with a cookie does not wait.</summary>
internal sealed class NewcomerPace(IOptions<DirectLineOptions> options)
    : Pace(options.Value.NewcomersAtOnce, options.Value.NewcomersPerSecond);
