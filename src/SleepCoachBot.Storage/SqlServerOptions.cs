using System.ComponentModel.DataAnnotations;

namespace SleepCoachBot.Storage;

/// <summary>Which SQL Server everything is kept on, and what it can do. Section <c>Database:SqlServer</c> of appsettings.json.</summary>
public sealed class SqlServerOptions
{
    /// <summary>How to connect to the database. Needed with <see cref="DatabaseProvider.SqlServer"/>, and refused without it.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>How many statements EF sends together.</summary>
    /// <value>1 to 1000. Null: as many as it likes; 1 for servers that have no MERGE.</value>
    [Range(1, 1000)]
    public int? MaxBatchSize { get; set; }
}
