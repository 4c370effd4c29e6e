using System.Diagnostics;
using System.Globalization;
using NodaTime;
using SleepCoachBot.Sleep.CheckIns;

namespace SleepCoachBot.Storage.Tests.CheckIns;

/// <summary>
/// A million people on a virtual clock: the real schedule, and the claim as a model in memory. How to run it and what it found is in
/// docs/check-ins.md.
/// </summary>
/// <remarks>
/// The model keeps what the due table keeps (one row a person and kind: when it is due, when it is free) and does what the claim does: at each
/// tick so many of what is due and free, the longest waiting first; a claim that dies comes back with its lease; a late turn of a dead
/// claim finds that the row has moved. What must have come is found apart from the schedule, from the zone's own intervals.
/// </remarks>
public sealed class CheckInSimulation(ITestOutputHelper output)
{
    private const int People = 1_000_000;
    private const int Tick = 10;   // seconds, as ProactiveOptions.LookEvery
    private const int Lease = 180;   // seconds, as ProactiveOptions.Lease
    private const int PerSecond = 1_000;   // what all replicas together begin
    private const int DeadOneIn = 5_000;   // claims
    private const int EveOneIn = 10;   // people
    private const int Kinds = 3;
    private const int MinutesADay = 24 * 60;

    private static readonly DueKind[] s_kinds = [DueKind.MorningCheckIn, DueKind.WindDown, DueKind.EveOfStep];

    private static readonly string[] s_zones =
    [
        "Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles", "America/Phoenix", "America/Denver", "America/Chicago", "America/New_York",
        "America/Halifax", "America/Santiago", "America/St_Johns", "America/Sao_Paulo", "Atlantic/Azores", "Europe/London", "Europe/Madrid",
        "Europe/Athens", "Europe/Istanbul", "Asia/Dubai", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Shanghai", "Australia/Adelaide",
        "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland",
    ];

    private readonly DateTimeZone[] _zones = [.. s_zones.Select(id => DateTimeZoneProviders.Tzdb[id])];

    [Theory(Explicit = true)]
    [InlineData("2026-03-27", 4, false)]   // Europe goes forward on the 29th
    [InlineData("2026-10-23", 4, false)]   // and back on the 25th
    [InlineData("2026-03-06", 4, false)]   // North America forward on the 8th
    [InlineData("2026-10-30", 4, false)]   // and back on 1 November
    [InlineData("2026-04-03", 4, false)]   // Sydney, Lord Howe, Auckland and Santiago back on the 5th (Santiago the night before)
    [InlineData("2026-09-04", 4, false)]   // Santiago forward on the 6th
    [InlineData("2026-09-25", 4, false)]   // Auckland forward on the 27th
    [InlineData("2026-10-02", 4, false)]   // Sydney and Lord Howe forward on the 4th
    [InlineData("2026-06-09", 3, true)]   // nothing changes, but the dispatcher is down for forty minutes
    public void A_million_people_are_each_asked_once_a_day(string firstDay, int days, bool withOutage)
    {
        var first = LocalDate.FromDateTime(DateTime.Parse(firstDay, CultureInfo.InvariantCulture));
        var run = new Run(_zones, first, days, withOutage);
        var began = Stopwatch.GetTimestamp();
        run.Go();
        var took = Stopwatch.GetElapsedTime(began);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{firstDay} {days} days{(withOutage ? ", 40 min down" : "")}: {run.Begun} begun, {run.Late} too late, ")
            + string.Create(CultureInfo.InvariantCulture, $"{run.Dead} claims died, lost {run.Lost}, doubled {run.Doubled}, at a wrong time {run.Wrong}; ")
            + string.Create(CultureInfo.InvariantCulture, $"lateness p50 {run.Lateness(0.5)} s, p99 {run.Lateness(0.99)} s, p99.9 {run.Lateness(0.999)} s, most {run.Lateness(1)} s; {took.TotalSeconds:F0} s"));
        Assert.Equal((0, 0, 0), (run.Lost, run.Doubled, run.Wrong));
        Assert.True(run.Lateness(0.99) <= 60);
        Assert.True(run.Dead > 0);
        Assert.True(withOutage || run.Late == 0);
    }

    private sealed class Run
    {
        private static readonly Duration s_second = Duration.FromSeconds(1);

        private readonly DateTimeZone[] _zones;
        private readonly LocalDate _first;
        private readonly int _days;
        private readonly Instant _start;

        /// <summary>Local days with an hour of the run in them: two more than the run's own, for the east and the west.</summary>
        private readonly int _listed;
        private readonly int _ticks;
        private readonly int _downFrom = -1;
        private readonly int _downTo = -1;

        // One row a person and kind, and who stands in which tick.
        private readonly Rhythm[] _rhythms = new Rhythm[People];
        private readonly short[] _morning = new short[People];
        private readonly short[] _evening = new short[People];
        private readonly int[] _due = new int[People * Kinds];   // seconds from the start
        private readonly int[] _next = new int[People * Kinds];
        private readonly int[] _heads;
        private readonly int[] _tails;

        // By zone, day and minute of the day, when it must come; by row and day, how often it came.
        private readonly int[][] _expected;
        private readonly byte[] _came;
        private readonly long[] _late = new long[7200];

        // Turns of claims that were given up for dead.
        private readonly List<(int Row, int Due)> _slow = [];

        public Run(DateTimeZone[] zones, LocalDate first, int days, bool withOutage)
        {
            (_zones, _first, _days) = (zones, first, days);
            _start = first.PlusDays(-1).AtMidnight().InUtc().ToInstant();
            _ticks = (days + 2) * 86_400 / Tick;
            _listed = days + 4;
            if (withOutage)
            {
                // While Europe gets up.
                _downFrom = (86_400 + (5 * 3600)) / Tick;
                _downTo = _downFrom + (40 * 60 / Tick);
            }

            _heads = new int[_ticks + 1];
            _tails = new int[_ticks + 1];
            Array.Fill(_heads, -1);
            _expected = [.. zones.Select(zone => Expected(zone, _listed))];
            _came = new byte[People * Kinds * _listed];
        }

        public long Begun { get; private set; }
        public long Late { get; private set; }
        public long Dead { get; private set; }
        public int Lost { get; private set; }
        public int Doubled { get; private set; }
        public int Wrong { get; private set; }

        public void Go()
        {
            Settle();
            for (var tick = 0; tick < _ticks; tick++)
                Dispatch(tick);
            Count();
        }

        /// <summary>Seconds, of those that fell due while the dispatcher was up.</summary>
        public int Lateness(double share)
        {
            var rank = (long)Math.Ceiling(_late.Sum() * share);
            long seen = 0;
            for (var seconds = 0; seconds < _late.Length; seconds++)
            {
                seen += _late[seconds];
                if (seen >= rank)
                    return seconds;
            }

            return _late.Length;
        }

        private void Settle()
        {
            var random = new Random(7);
            var known = new Dictionary<(int, short, short), Rhythm>();
            for (var person = 0; person < People; person++)
            {
                var zone = person % _zones.Length;
                // Most people name a whole or a half hour; some rise at two, and some wind down after midnight.
                _morning[person] = (short)(random.Next(50) == 0 ? random.Next(MinutesADay) : 300 + (random.Next(11) * 30) + (random.Next(3) == 0 ? random.Next(30) : 0));
                _evening[person] = (short)((1230 + (random.Next(9) * 30) + (random.Next(3) == 0 ? random.Next(30) : 0)) % MinutesADay);
                var key = (zone, _morning[person], _evening[person]);
                if (!known.TryGetValue(key, out var rhythm))
                {
                    known.Add(key, rhythm = new Rhythm
                    {
                        Zone = _zones[zone],
                        CheckInAt = LocalTime.Midnight.PlusMinutes(_morning[person]),
                        WindDownAt = LocalTime.Midnight.PlusMinutes(_evening[person]),
                    });
                }

                _rhythms[person] = person % EveOneIn == 0 ? rhythm with { Steps = [_first.PlusDays(1 + random.Next(_days - 1))] } : rhythm;
                for (var kind = 0; kind < Kinds; kind++)
                    Put((person * Kinds) + kind, CheckInSchedule.Next(s_kinds[kind], _rhythms[person], _start), notBefore: 0);
            }
        }

        private void Dispatch(int tick)
        {
            if (tick >= _downFrom && tick < _downTo)
            {
                Move(tick, _downTo);
                return;
            }

            var now = tick * Tick;
            for (var claimed = 0; _heads[tick] >= 0; claimed++)
            {
                if (claimed == PerSecond * Tick)
                {
                    Move(tick, tick + 1);
                    return;
                }

                var row = _heads[tick];
                _heads[tick] = _next[row];
                // Within a tick they go one after another.
                var second = now + (claimed / PerSecond);
                if (Random(row, tick) % DeadOneIn == 0)
                    Die(row, second);
                else
                    Begin(row, _due[row], second);
            }
        }

        // Its replica was killed with the row in hand, or was only thought to be: then its turn still comes, after the lease and another's.
        private void Die(int row, int second)
        {
            Dead++;
            var due = _due[row];
            Append(row, Math.Min(_ticks, (second + Lease + Tick - 1) / Tick));
            if (Random(row, second) % 2 == 0)
                _slow.Add((row, due));
        }

        private void Begin(int row, int due, int second)
        {
            // The commit's own condition: the row still says this time.
            if (_due[row] != due)
                return;
            var (person, kind) = (row / Kinds, s_kinds[row % Kinds]);
            var (at, now) = (_start + (s_second * due), _start + (s_second * second));
            Came(row, due);
            if (now > CheckInSchedule.UsefulUntil(kind, at, _rhythms[person].Zone))
            {
                Late++;
            }
            else
            {
                Begun++;
                if (due < _downFrom * Tick || due >= _downTo * Tick)
                    _late[Math.Min(_late.Length - 1, second - due)]++;
            }

            Put(row, CheckInSchedule.NextUseful(kind, _rhythms[person], at, now), second);
            foreach (var (slowRow, slowDue) in _slow.Where(slow => slow.Row == row && slow.Due == due).ToList())
            {
                _slow.Remove((slowRow, slowDue));
                Begin(slowRow, slowDue, second);
            }
        }

        private void Came(int row, int due)
        {
            var day = DayOf(row, due);
            if (day < 0)
                Wrong++;
            else
                _came[(row * _listed) + day]++;
        }

        // The day whose time this must be. -1: no day has it.
        private int DayOf(int row, int due)
        {
            var (person, minute) = (row / Kinds, MinuteOf(row));
            var zone = _expected[person % _zones.Length];
            for (var day = 0; day < _listed; day++)
            {
                if (zone[(day * MinutesADay) + minute] == due)
                    return day;
            }

            return -1;
        }

        private int MinuteOf(int row) => (row % Kinds) switch
        {
            0 => _morning[row / Kinds],
            1 => _evening[row / Kinds],
            _ => 19 * 60,
        };

        private void Count()
        {
            for (var row = 0; row < _due.Length; row++)
            {
                var person = row / Kinds;
                for (var day = 0; day < _listed; day++)
                {
                    var due = _expected[person % _zones.Length][(day * MinutesADay) + MinuteOf(row)];
                    // At the edges it may not have been its time yet, or any more.
                    var isWithin = due > 0 && due < (_ticks * Tick) - 3600;
                    if (row % Kinds == 2)
                        isWithin &= person % EveOneIn == 0 && _first.PlusDays(day - 2) == _rhythms[person].Steps[0].PlusDays(-1);
                    var came = _came[(row * _listed) + day];
                    if (isWithin && came == 0)
                        Lost++;
                    if (came > 1 || (row % Kinds == 2 && !isWithin && came > 0))
                        Doubled++;
                }
            }
        }

        private void Put(int row, Instant? due, int notBefore)
        {
            var seconds = due is { } at ? (int)Math.Min(int.MaxValue / 2, (at - _start).TotalSeconds) : int.MaxValue / 2;
            _due[row] = seconds;
            if (seconds < _ticks * Tick)
                Append(row, Math.Max((seconds + Tick - 1) / Tick, (notBefore / Tick) + 1));
        }

        private void Append(int row, int tick)
        {
            if (tick >= _ticks)
                return;
            _next[row] = -1;
            if (_heads[tick] < 0)
                _heads[tick] = row;
            else
                _next[_tails[tick]] = row;
            _tails[tick] = row;
        }

        // Who was not reached stands in front at the next tick.
        private void Move(int from, int to)
        {
            if (_heads[from] < 0 || to >= _ticks)
                return;
            _next[_tails[from]] = _heads[to];
            if (_heads[to] < 0)
                _tails[to] = _tails[from];
            _heads[to] = _heads[from];
            _heads[from] = -1;
        }

        private int[] Expected(DateTimeZone zone, int days)
        {
            var expected = new int[days * MinutesADay];
            for (var day = 0; day < days; day++)
            {
                for (var minute = 0; minute < MinutesADay; minute++)
                {
                    var local = _first.PlusDays(day - 2).AtMidnight().PlusMinutes(minute);
                    // The only one, the first of two, or, skipped, by the clock as it was before.
                    var instant = local.WithOffset(zone.MapLocal(local).EarlyInterval.WallOffset).ToInstant();
                    expected[(day * MinutesADay) + minute] = (int)(instant - _start).TotalSeconds;
                }
            }

            return expected;
        }

        private static int Random(int a, int b) => (int)((((uint)a * 2654435761u) ^ ((uint)b * 40503u) ^ ((uint)a >> 7)) >> 8);
    }
}
