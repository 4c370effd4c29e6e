using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Reads a request's body up to a limit, so that no body is ever held whole that is larger.</summary>
internal static class BoundedBody
{
    /// <summary>Reads the body.</summary>
    /// <returns>Null when it is larger than <paramref name="most"/> bytes.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
            return null;

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > most)
                return null;
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
