namespace SleepCoachBot.Storage;

/// <summary>Where everything is kept. Section <c>Database</c> of appsettings.json.</summary>
public sealed class DatabaseOptions
{
    /// <summary>What kind of database it is.</summary>
    /// <value>One SQLite file unless set.</value>
    public DatabaseProvider Provider { get; set; }

    /// <summary>The folder of the SQLite file; made when it is not there. Not looked at with another provider.</summary>
    public string? Folder { get; set; }

    /// <summary>Whether a start reads the whole SQLite file to see that it is sound. Takes a second or two a gigabyte.</summary>
    /// <value>True unless set.</value>
    public bool CheckAtStart { get; set; } = true;

    /// <summary>A PKCS #12 file with a certificate and its private key, by which the keys in the database are locked.</summary>
    /// <value>
    /// Null: whoever has the whole database has its keys too, and sealing keeps text out of logs, indexes and partial copies only.
    /// </value>
    public string? KeyCertificate { get; set; }

    /// <summary>The password of <see cref="KeyCertificate"/>; null when it has none.</summary>
    public string? KeyCertificatePassword { get; set; }

    /// <summary>Which SQL Server, where the provider is that. A section of its own, <c>Database:SqlServer</c>.</summary>
    public SqlServerOptions SqlServer { get; } = new();
}
