using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Reports.Csv;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Reports.Import;

/// <summary>Reads a table of nights that was kept elsewhere, or that left here (docs/csv.md). Pure: values in, values out.</summary>
public static class DiaryImport
{
    /// <summary>More lines are not read at once: fifty years of nights.</summary>
    public const int MostLines = 20_000;

    private const int MostColumns = 80;
    private const int MostErrors = 200;
    private const int Examples = 3;
    private const int MostAwakenings = 99;
    private const int MostDrinks = 50;

    private static readonly ImportColumn[] s_moments =
        [ImportColumn.IntoBed, ImportColumn.TriedToSleep, ImportColumn.FellAsleep, ImportColumn.FinalWake, ImportColumn.OutOfBed];

    private static readonly ImportColumn[] s_lengths = [ImportColumn.SleepLatency, ImportColumn.AwakeTotal, ImportColumn.NapTotal];

    /// <summary>Reads the whole table.</summary>
    /// <param name="text">Comma, semicolon or tab between cells; the first row holds the headings.</param>
    /// <param name="choices">What its owner has said about it.</param>
    /// <param name="home">The zone in which times are meant, where the table names none.</param>
    /// <param name="now">When it is read; nothing later can have been slept.</param>
    public static ImportReading Read(string text, ImportChoices choices, DateTimeZone home, Instant now)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(home);
        CsvRow[] rows = [.. CsvRows.Read(text).Where(row => !row.IsEmpty)];
        if (rows.Length == 0)
            return Nothing([], hasNoDate: true);
        string[] headings = [.. rows[0].Cells.Take(MostColumns).Select(cell => cell.Trim())];
        var body = rows.AsSpan(1).ToArray();
        ImportColumn[] columns = [.. ImportHeadings.Of(headings).Select((column, i) => choices.Columns.TryGetValue(i, out var chosen) ? chosen : column)];
        ImportHeading[] described = [.. headings.Select((heading, i) => new ImportHeading(heading, columns[i], [.. Cells(body, i).Take(Examples)]))];
        if (body.Length > MostLines)
            return Nothing(described, hasNoDate: false) with { IsTooLong = true };

        var table = new Table(headings, columns, body, choices, home, now);
        if (!table.NamesNights)
            return Nothing(described, hasNoDate: true);
        var nights = table.Nights();
        IReadOnlyList<ImportQuestion> questions = [.. table.Questions.Order()];
        return new ImportReading
        {
            Headings = described,
            Questions = questions,
            Unanswered = [.. questions.Where(question => !IsAnswered(question, choices))],
            Nights = nights,
            Errors = [.. table.Errors.OrderBy(error => error.Line).Take(MostErrors)],
        };
    }

    private static ImportReading Nothing(IReadOnlyList<ImportHeading> headings, bool hasNoDate) =>
        new() { Headings = headings, Questions = [], Unanswered = [], Nights = [], Errors = [], HasNoDate = hasNoDate };

    private static bool IsAnswered(ImportQuestion question, ImportChoices choices) => question switch
    {
        ImportQuestion.DateOrder => choices.DateOrder is not null,
        ImportQuestion.NamedByMorning => choices.NamedByMorning is not null,
        ImportQuestion.Unit => choices.Unit is not null,
        ImportQuestion.BedtimesAreEvenings => choices.BedtimesAreEvenings is not null,
        _ => choices.TheSecondOfTwo is not null,
    };

    private static IEnumerable<string> Cells(IEnumerable<CsvRow> rows, int column) =>
        rows.Where(row => column < row.Cells.Count).Select(row => row.Cells[column].Trim()).Where(cell => cell.Length > 0);

    /// <summary>The table under its headings, and what was found of it so far.</summary>
    private sealed class Table
    {
        private readonly string[] _headings;
        private readonly CsvRow[] _body;
        private readonly ImportChoices _choices;
        private readonly DateTimeZone _home;
        private readonly Instant _now;
        private readonly Dictionary<ImportColumn, int> _places;
        private readonly DateOrder _order;
        private readonly bool _isEveningMeant;

        public Table(string[] headings, ImportColumn[] columns, CsvRow[] body, ImportChoices choices, DateTimeZone home, Instant now)
        {
            (_headings, _body, _choices, _home, _now) = (headings, body, choices, home, now);
            _places = columns.Select((column, place) => (column, place)).Where(each => each.column != ImportColumn.LeftOut)
                .GroupBy(each => each.column).ToDictionary(same => same.Key, same => same.First().place);
            _order = OrderOfDates();
            _isEveningMeant = AreBedtimesOfTheEvening();
            if (_places.ContainsKey(ImportColumn.Date) && !DatedMoments())
                Questions.Add(ImportQuestion.NamedByMorning);
            if (s_lengths.Any(column => _places.TryGetValue(column, out var place) && ImportHeadings.UnitOf(headings[place]) is null && Cells(body, place).Any(ImportCells.MayBeHours)))
                Questions.Add(ImportQuestion.Unit);
        }

        public HashSet<ImportQuestion> Questions { get; } = [];

        public List<ImportError> Errors { get; } = [];

        /// <summary>There is a column of dates, or a time that is written with its date.</summary>
        public bool NamesNights => _places.ContainsKey(ImportColumn.Date) || _places.ContainsKey(ImportColumn.Evening) || _places.ContainsKey(ImportColumn.Morning) || DatedMoments();

        public List<ImportedNight> Nights()
        {
            var nights = new List<ImportedNight>(_body.Length);
            foreach (var row in _body)
            {
                if (Night(row) is { } night)
                    nights.Add(night);
            }
            return nights;
        }

        private ImportedNight? Night(CsvRow row)
        {
            var line = new Line(this, row);
            var evening = line.Evening();
            var (zone, rising) = (line.Zone(ImportColumn.Zone) ?? _home, line.Zone(ImportColumn.RisingZone));
            var moments = line.Moments(evening, zone, rising ?? zone);
            var latency = line.Length(ImportColumn.SleepLatency);
            var awakenings = line.Whole(ImportColumn.Awakenings, 0, MostAwakenings, ImportErrorKind.NotACount);
            var awake = line.Length(ImportColumn.AwakeTotal);
            var quality = line.Read(ImportColumn.Quality, ImportCells.Quality, ImportErrorKind.NotAQuality);
            var beside = new ExpandedAnswers
            {
                CaffeineDrinks = line.Whole(ImportColumn.Caffeine, 0, MostDrinks, ImportErrorKind.NotACount),
                AlcoholDrinks = line.Whole(ImportColumn.Alcohol, 0, MostDrinks, ImportErrorKind.NotACount),
                NapTotal = line.Length(ImportColumn.NapTotal),
                Spasms = line.Whole(ImportColumn.Spasms, 0, 10, ImportErrorKind.NotATen),
                Stress = line.Whole(ImportColumn.Stress, 0, 10, ImportErrorKind.NotATen),
            };
            if (line.IsFaulty)
                return null;
            var (bed, tried, asleep) = (Of(ImportColumn.IntoBed), Of(ImportColumn.TriedToSleep), Of(ImportColumn.FellAsleep));
            var isAssumed = (tried is null && bed is not null) || (tried == bed && line.HasFlag(NightsCsv.TriedAssumed));
            tried ??= bed ?? asleep;
            if (latency is null && asleep is { } onset && tried is { } began && onset != began)
                latency = onset - began;
            if (tried is null && evening is null && Of(ImportColumn.FinalWake) is null && Of(ImportColumn.OutOfBed) is null)
                return line.Fault("", ImportErrorKind.NoDate, "");
            if (moments.Count == 0 && latency is null && awakenings is null && awake is null && quality is null)
                return line.Fault("", ImportErrorKind.NothingTold, "");

            var told = line.Instant(ImportColumn.ToldAt) ?? _now;
            var entry = new DiaryEntry
            {
                Id = Guid.CreateVersion7(_now.ToDateTimeOffset()),
                Night = Label(tried, zone, Of(ImportColumn.FinalWake) ?? Of(ImportColumn.OutOfBed), rising ?? zone, evening),
                Zone = zone.Id,
                RisingZone = rising is null || rising.Id == zone.Id ? null : rising.Id,
                IntoBed = bed,
                TriedToSleep = tried,
                TriedToSleepAssumed = isAssumed,
                SleepLatency = latency,
                Awakenings = awakenings,
                AwakeTotal = awakenings == 0 ? awake ?? Duration.Zero : awake,
                FinalWake = Of(ImportColumn.FinalWake),
                OutOfBed = Of(ImportColumn.OutOfBed),
                Quality = quality,
                ToldAt = told,
                ChangedAt = line.Instant(ImportColumn.ChangedAt) is { } changed && changed >= told ? changed : told,
            };
            if (moments.FirstOrDefault(moment => moment.Value > _now) is { Value: var late } future && late > _now)
                return line.Fault(_headings[_places[future.Key]], ImportErrorKind.InTheFuture, line.Cell(future.Key)!);
            var findings = NightChecks.Of(entry);
            return findings.FirstOrDefault(finding => finding.Impossible) is { } wrong
                ? line.Fault("", ImportErrorKind.Impossible, wrong.Rule)
                : new ImportedNight(row.Line, entry, beside, findings.Count > 0);

            Instant? Of(ImportColumn column) => moments.TryGetValue(column, out var moment) ? moment : null;
        }

        private static NightDate Label(Instant? tried, DateTimeZone zone, Instant? end, DateTimeZone rising, LocalDate? evening) =>
            tried is { } began ? NightDate.Of(began.InZone(zone).LocalDateTime)
            : end is { } ended ? new NightDate(ended.InZone(rising).Date.PlusDays(-1))
            : new NightDate(evening!.Value);

        // Times that carry their own dates name the night by themselves.
        private bool DatedMoments() => s_moments.Any(column =>
            _places.TryGetValue(column, out var place) && Cells(_body, place).FirstOrDefault() is { } cell && ImportCells.ReadMoment(cell, _order) is { Date: not null, Time: not null });

        private DateOrder OrderOfDates()
        {
            var (dayFirst, monthFirst, any) = (true, true, false);
            foreach (var column in s_moments.Concat([ImportColumn.Date, ImportColumn.Evening, ImportColumn.Morning]))
            {
                if (!_places.TryGetValue(column, out var place))
                    continue;
                foreach (var cell in Cells(_body, place))
                {
                    if (ImportCells.Orders(cell) is not var (days, months))
                        continue;
                    (dayFirst, monthFirst, any) = (dayFirst && days, monthFirst && months, true);
                }
            }
            if (!any || dayFirst != monthFirst)
                return _choices.DateOrder is { } said && any && !dayFirst && !monthFirst ? said : monthFirst && any ? DateOrder.MonthFirst : DateOrder.DayFirst;
            Questions.Add(ImportQuestion.DateOrder);
            return _choices.DateOrder ?? DateOrder.DayFirst;
        }

        // "11:15" without am and pm, in a table that never shows an hour after 12.
        private bool AreBedtimesOfTheEvening()
        {
            int[] places = [.. s_moments.Where(_places.ContainsKey).Select(column => _places[column])];
            List<ImportCells.Moment> clocks = [.. places.SelectMany(place => Cells(_body, place)).Select(cell => ImportCells.ReadMoment(cell, _order)).OfType<ImportCells.Moment>()];
            if (clocks.Count == 0 || clocks.Any(clock => clock.HasHalfOfDay || clock.Time is not { Hour: >= 1 and <= 12 }))
                return false;
            Questions.Add(ImportQuestion.BedtimesAreEvenings);
            return _choices.BedtimesAreEvenings ?? true;
        }

        /// <summary>One row being read: a fault of any cell is a fault of the row.</summary>
        private sealed class Line(Table table, CsvRow row)
        {
            private static readonly LocalTime s_earliestEvening = new(6, 0);

            public bool IsFaulty { get; private set; }

            public string? Cell(ImportColumn column) =>
                table._places.TryGetValue(column, out var place) && place < row.Cells.Count && CsvFile.Unsafe(row.Cells[place].Trim()) is { Length: > 0 } cell ? cell : null;

            public T? Read<T>(ImportColumn column, Func<string, T?> read, ImportErrorKind kind) where T : struct
            {
                if (Cell(column) is not { } cell)
                    return null;
                if (read(cell) is { } value)
                    return value;
                Fault(table._headings[table._places[column]], kind, cell);
                return null;
            }

            public int? Whole(ImportColumn column, int least, int most, ImportErrorKind kind) => Read(column, cell => ImportCells.Whole(cell, least, most), kind);

            public Duration? Length(ImportColumn column)
            {
                if (!table._places.TryGetValue(column, out var place))
                    return null;
                var unit = ImportHeadings.UnitOf(table._headings[place]) ?? table._choices.Unit ?? LengthUnit.Minutes;
                return Read(column, cell => ImportCells.Length(cell, unit) is { } minutes ? Duration.FromMinutes(minutes) : (Duration?)null, ImportErrorKind.NotALength);
            }

            public DateTimeZone? Zone(ImportColumn column)
            {
                if (Cell(column) is not { } id)
                    return null;
                if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone)
                    return zone;
                Fault(table._headings[table._places[column]], ImportErrorKind.NotAZone, id);
                return null;
            }

            public bool HasFlag(string flag) => Cell(ImportColumn.Flags)?.Split(' ').Contains(flag) == true;

            public Instant? Instant(ImportColumn column) =>
                Cell(column) is { } cell && InstantPattern.ExtendedIso.Parse(cell) is { Success: true } parsed && parsed.Value <= table._now ? parsed.Value : null;

            public LocalDate? Evening()
            {
                foreach (var (column, days) in new[] { (ImportColumn.Evening, 0), (ImportColumn.Morning, -1), (ImportColumn.Date, table._choices.NamedByMorning == true ? -1 : 0) })
                {
                    if (Read(column, cell => ImportCells.ReadMoment(cell, table._order)?.Date, ImportErrorKind.NotADate) is { } date)
                        return date.PlusDays(days);
                }
                return null;
            }

            public Dictionary<ImportColumn, Instant> Moments(LocalDate? evening, DateTimeZone zone, DateTimeZone rising)
            {
                var moments = new Dictionary<ImportColumn, Instant>();
                LocalDateTime? previous = null;
                foreach (var column in s_moments)
                {
                    if (Read(column, cell => ImportCells.ReadMoment(cell, table._order) is { Time: not null } read ? read : (ImportCells.Moment?)null, ImportErrorKind.NotATime) is not { } told)
                        continue;
                    var isEnd = column is ImportColumn.FinalWake or ImportColumn.OutOfBed;
                    var place = isEnd ? rising : zone;
                    var time = Evened(column, told.Time!.Value);
                    if ((told.Date ?? evening ?? previous?.Date) is not { } day)
                        continue;
                    var local = told.Date is { } date ? date + time : NightClock.Place(time, previous, day, isEnd);
                    previous = local;
                    if (told.Offset is { } offset)
                        moments.Add(column, local.WithOffset(offset).ToInstant());
                    else if (Mapped(place, local, column) is { } instant)
                        moments.Add(column, instant);
                }
                return moments;
            }

            public ImportedNight? Fault(string heading, ImportErrorKind kind, string cell)
            {
                IsFaulty = true;
                table.Errors.Add(new ImportError(row.Line, heading, kind, cell));
                return null;
            }

            private LocalTime Evened(ImportColumn column, LocalTime time) =>
                !table._isEveningMeant || column is ImportColumn.FinalWake or ImportColumn.OutOfBed ? time
                : time.Hour == 12 ? time.PlusHours(-12) : time >= s_earliestEvening ? time.PlusHours(12) : time;

            private Instant? Mapped(DateTimeZone zone, LocalDateTime local, ImportColumn column)
            {
                var mapping = zone.MapLocal(local);
                switch (mapping.Count)
                {
                    case 1:
                        return mapping.Single().ToInstant();
                    case 2:
                        table.Questions.Add(ImportQuestion.TheSecondOfTwo);
                        return (table._choices.TheSecondOfTwo == true ? mapping.Last() : mapping.First()).ToInstant();
                    default:
                        Fault(table._headings[table._places[column]], ImportErrorKind.NeverWas, Cell(column)!);
                        return null;
                }
            }
        }
    }
}
