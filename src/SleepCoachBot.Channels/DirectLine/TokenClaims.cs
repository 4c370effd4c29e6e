using System.Text.Json.Serialization;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>The claims of a token, as in its JWT. Times in seconds since 1970.</summary>
/// <param name="User">Web Chat takes the user's id from this claim, and only from a string.</param>
internal sealed record TokenClaims(
    [property: JsonPropertyName("user")] string User,
    [property: JsonPropertyName("conv")] string Conversation,
    [property: JsonPropertyName("use")] string Use,
    [property: JsonPropertyName("iat")] long IssuedAt,
    [property: JsonPropertyName("exp")] long ExpiresAt,
    [property: JsonPropertyName("end")] long SessionEndsAt);
