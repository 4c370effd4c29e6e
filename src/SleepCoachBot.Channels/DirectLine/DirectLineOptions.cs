using System.ComponentModel.DataAnnotations;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>The Direct Line channel that the program itself offers at <c>/v3/directline</c>. Section <c>DirectLine</c> of
/// appsettings.json.</summary>
public sealed class DirectLineOptions : IValidatableObject
{
    /// <summary>Lets another server of the owner ask for tokens (<c>tokens/generate</c>). Without one, only the page's own token endpoint
    /// gives any.</summary>
    /// <value>At least 32 characters. A secret, so from the environment or a vault.</value>
    [MinLength(32)]
    public string? Secret { get; init; }

    /// <summary>Pages of other origins whose scripts may use the channel, such as <c>https://clinic.example</c>; <c>*</c> for all.</summary>
    /// <value>None unless set: the program's own page alone. A page of another origin brings a token that its own server asked for.</value>
    /// <remarks>No cookie is taken from another origin, so the page's own token endpoint stays its own.</remarks>
    public IList<string> AllowedOrigins { get; init; } = [];

    /// <summary>How the bot is named on this channel.</summary>
    [Required]
    public string BotId { get; init; } = "sleepcoach";

    /// <summary>The name shown over the bot's messages.</summary>
    [Required]
    public string BotName { get; init; } = "SleepCoach";

    /// <summary>How long a token opens its conversation. Clients renew theirs every quarter of an hour.</summary>
    /// <value>1 hour unless set.</value>
    [Range(typeof(TimeSpan), "00:20:00", "24:00:00")]
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a client may wait for the bot before it is told that the bot timed out.</summary>
    /// <value>15 seconds unless set: what Direct Line's clients expect; theirs give up after 20.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:19")]
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often an open stream looks for rows that nobody rang for (another copy of the program, and no backplane).</summary>
    /// <value>1 second unless set.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Messages that a conversation may send at once before further ones are slowed to <see cref="SendsPerSecond"/>.</summary>
    [Range(1, 1000)]
    public int SendsAtOnce { get; init; } = 10;

    /// <summary>The pace of one conversation in the long run. A faster one is delayed.</summary>
    [Range(1, 1000)]
    public int SendsPerSecond { get; init; } = 2;

    /// <summary>People without a cookie whom one network address may bring at once. A school or a clinic may share one address.</summary>
    [Range(1, 10_000)]
    public int NewcomersAtOnce { get; init; } = 50;

    /// <summary>The pace of such people in the long run. More of them wait.</summary>
    [Range(1, 10_000)]
    public int NewcomersPerSecond { get; init; } = 2;

    /// <summary>Names of events that a client may raise, beside those that begin with <c>webchat/</c>.</summary>
    /// <remarks>The bot is also told of its own affairs by events (a check-in that is due); a client must not be able to feign
    /// them.</remarks>
    public IList<string> ClientEvents { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => AllowedOrigins
        .Where(origin => origin != "*" && !IsOrigin(origin))
        .Select(origin => new ValidationResult($"DirectLine:AllowedOrigins has {origin}, which is no origin. Write scheme and host, like https://clinic.example."));

    // A browser sends exactly this form: what is written otherwise would never be met.
    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        && address.GetLeftPart(UriPartial.Authority) == origin;
}
