namespace SleepCoachBot.Storage;

/// <summary>Where everything is kept. Section <c>Storage</c> of appsettings.json.</summary>
public sealed class StorageOptions
{
    /// <summary>The folder of the SQLite file; made when it is not there. Needed unless <see cref="SqlServer"/> is set.</summary>
    public string? Folder { get; set; }

    /// <summary>Whether a start reads the whole SQLite file to see that it is sound. Takes a second or two a gigabyte.</summary>
    /// <value>True unless set.</value>
    public bool CheckAtStart { get; set; } = true;

    /// <summary>Connection string of a SQL Server database. Null: everything is in one SQLite file in <see cref="Folder"/>.</summary>
    public string? SqlServer { get; set; }

    /// <summary>How many statements EF sends together. Null: as many as it likes; 1 for servers that have no MERGE.</summary>
    public int? SqlServerMaxBatchSize { get; set; }

    /// <summary>A PKCS #12 file with a certificate and its private key, by which the keys in the database are locked.</summary>
    /// <value>
    /// Null: whoever has the whole database has its keys too, and sealing keeps text out of logs, indexes and partial copies only.
    /// </value>
    public string? KeyCertificate { get; set; }

    /// <summary>The password of <see cref="KeyCertificate"/>; null when it has none.</summary>
    public string? KeyCertificatePassword { get; set; }
}
