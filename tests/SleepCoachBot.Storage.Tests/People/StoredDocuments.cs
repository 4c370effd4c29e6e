using System.Text;
using System.Text.Json.Nodes;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Sealing;

namespace SleepCoachBot.Storage.Tests.People;

/// <summary>The sealed JSON of the only person's only row, opened and changed past the program.</summary>
internal static class StoredDocuments
{
    public static async Task<JsonObject> StoredAsync(this TurnRoom room, string table, string condition = "")
    {
        var document = await room.The<IDatabase>().ReadAsync(async (connection, cancel) =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT Document FROM {table} WHERE 1 = 1{condition}";
            return (byte[])(await command.ExecuteScalarAsync(cancel))!;
        }, CancellationToken.None);
        return JsonNode.Parse(room.The<ISeal>().Open(document))!.AsObject();
    }

    public static async Task EditAsync(this TurnRoom room, string table, Action<JsonObject> edit)
    {
        var document = await room.StoredAsync(table);
        edit(document);
        var closed = room.The<ISeal>().Close(Encoding.UTF8.GetBytes(document.ToJsonString()));
        await room.The<IDatabase>().WriteAsync(async (connection, transaction) =>
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"UPDATE {table} SET Document = @document";
            command.Add("@document", closed);
            return await command.ExecuteNonQueryAsync() == 1;
        });
    }
}
