using System.Globalization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Reads and writes instants as ISO 8601 has them.</summary>
internal static class IsoInstant
{
    private const int FractionDigits = 7;

    /// <summary>Reads <c>2026-03-02T07:10:04.5+01:00</c>, its basic form <c>20260302T071004Z</c>, and what leaves out parts from the end.</summary>
    /// <returns>Null when it is something else, or no date that there is.</returns>
    public static DateTimeOffset? Read(ReadOnlySpan<byte> text)
    {
        var rest = text;
        if (!Number(ref rest, 4, out var year))
            return null;
        var extended = Take(ref rest, (byte)'-');
        if (!Number(ref rest, 2, out var month) || (extended && !Take(ref rest, (byte)'-')) || !Number(ref rest, 2, out var day))
            return null;

        int hour = 0, minute = 0, second = 0;
        long fraction = 0;
        var offset = 0;
        if (Take(ref rest, (byte)'T') || Take(ref rest, (byte)'t') || Take(ref rest, (byte)' '))
        {
            if (!Number(ref rest, 2, out hour))
                return null;
            if (Part(ref rest, out minute) && Part(ref rest, out second) && (Take(ref rest, (byte)'.') || Take(ref rest, (byte)',')))
            {
                if (!Fraction(ref rest, out fraction))
                    return null;
            }

            if (!Offset(ref rest, out offset))
                return null;
        }

        return rest.IsEmpty ? Compose(year, month, day, hour, minute, second, fraction, offset) : null;
    }

    /// <summary>Writes an instant: <c>Z</c> for UTC, no more digits of a second than it has.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int Write(DateTimeOffset instant, Span<byte> text)
    {
        var ticks = instant.Ticks % TimeSpan.TicksPerSecond;
        var form = ticks == 0 ? "yyyy-MM-ddTHH:mm:ss" : ticks % TimeSpan.TicksPerMillisecond == 0 ? "yyyy-MM-ddTHH:mm:ss.fff" : "yyyy-MM-ddTHH:mm:ss.fffffff";
        instant.DateTime.TryFormat(text, out var length, form, CultureInfo.InvariantCulture);
        if (instant.Offset == TimeSpan.Zero)
        {
            text[length++] = (byte)'Z';
            return length;
        }

        text[length++] = instant.Offset < TimeSpan.Zero ? (byte)'-' : (byte)'+';
        instant.Offset.Duration().TryFormat(text[length..], out var offset, @"hh\:mm", CultureInfo.InvariantCulture);
        return length + offset;
    }

    private static DateTimeOffset? Compose(int year, int month, int day, int hour, int minute, int second, long fraction, int offset)
    {
        var isMidnightAtTheEnd = hour == 24 && minute == 0 && second == 0 && fraction == 0;
        if (year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || minute > 59 || second > 59
            || (hour > 23 && !isMidnightAtTheEnd) || Math.Abs(offset) > 14 * 60)
        {
            return null;
        }

        var local = new DateTime(year, month, day).Ticks
            + ((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond + fraction;
        var utc = local - (offset * TimeSpan.TicksPerMinute);
        var isRepresentable = local <= DateTime.MaxValue.Ticks && utc >= 0 && utc <= DateTime.MaxValue.Ticks;
        return isRepresentable ? new DateTimeOffset(local, TimeSpan.FromMinutes(offset)) : null;
    }

    // ":10" or, in the basic form, "10"
    private static bool Part(ref ReadOnlySpan<byte> rest, out int value)
    {
        Take(ref rest, (byte)':');
        return Number(ref rest, 2, out value);
    }

    private static bool Fraction(ref ReadOnlySpan<byte> rest, out long ticks)
    {
        ticks = 0;
        var digits = 0;
        for (; !rest.IsEmpty && rest[0] is >= (byte)'0' and <= (byte)'9'; rest = rest[1..], digits++)
        {
            if (digits < FractionDigits)
                ticks = (ticks * 10) + (rest[0] - '0');
        }

        for (var missing = digits; missing < FractionDigits; missing++)
            ticks *= 10;
        return digits > 0;
    }

    // "Z", "+01:00", "+0100", "+01", or nothing, which is taken as UTC
    private static bool Offset(ref ReadOnlySpan<byte> rest, out int minutes)
    {
        minutes = 0;
        if (rest.IsEmpty || Take(ref rest, (byte)'Z') || Take(ref rest, (byte)'z'))
            return true;
        var sign = Take(ref rest, (byte)'-') ? -1 : Take(ref rest, (byte)'+') ? 1 : 0;
        if (sign == 0 || !Number(ref rest, 2, out var hours))
            return false;
        if (!rest.IsEmpty && !Part(ref rest, out minutes))
            return false;
        var isOffset = minutes < 60;
        minutes = sign * ((hours * 60) + minutes);
        return isOffset;
    }

    private static bool Number(ref ReadOnlySpan<byte> rest, int digits, out int value)
    {
        value = 0;
        if (rest.Length < digits)
            return false;
        for (var index = 0; index < digits; index++)
        {
            if (rest[index] is < (byte)'0' or > (byte)'9')
                return false;
            value = (value * 10) + (rest[index] - '0');
        }

        rest = rest[digits..];
        return true;
    }

    private static bool Take(ref ReadOnlySpan<byte> rest, byte symbol)
    {
        if (rest.IsEmpty || rest[0] != symbol)
            return false;
        rest = rest[1..];
        return true;
    }
}
