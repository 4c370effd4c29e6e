namespace SleepCoachBot.Storage.Rows;

/// <summary>The one row in which a database says which programs may use it.</summary>
internal sealed class SchemaRow
{
    public required int Id { get; init; }

    /// <summary>The schema that the database has.</summary>
    public required int Version { get; set; }

    /// <summary>The oldest program's schema that can still work with it.</summary>
    public required int OldestProgram { get; set; }
}
