using System.Data.Common;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using SleepCoachBot.Storage.Databases;

namespace SleepCoachBot.Storage.Sealing;

/// <summary>Keeps the Data Protection keys in the database that they seal, so that every replica has them.</summary>
internal sealed class KeyRing(IDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        // Data Protection asks synchronously, rarely, and keeps what it read.
        database.ReadAsync(ReadAsync, CancellationToken.None).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) =>
        database.WriteAsync((connection, transaction) => StoreAsync(connection, transaction, element, friendlyName)).GetAwaiter().GetResult();

    private static async Task<IReadOnlyCollection<XElement>> ReadAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Xml FROM DataProtectionKeys";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var keys = new List<XElement>();
        while (await reader.ReadAsync(cancellationToken))
            keys.Add(XElement.Parse(reader.GetString(0)));
        return keys;
    }

    private static async Task<bool> StoreAsync(DbConnection connection, DbTransaction transaction, XElement element, string name)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO DataProtectionKeys (Name, Xml) VALUES (@name, @xml)";
        command.Add("@name", name).Add("@xml", element.ToString(SaveOptions.DisableFormatting));
        return await command.ExecuteNonQueryAsync() == 1;
    }
}
