using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.BotRuntime.Turns;
using SleepCoachBot.Channels.Files;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Sealing;
using SleepCoachBot.Storage.Tests.Nights;

namespace SleepCoachBot.Storage.Tests.People;

public sealed class ForgettingTests
{
    private const string Mark = "quokka";
    private const string Teams = "msteams";

    [Fact]
    public async Task No_row_of_any_table_says_anything_of_somebody_who_asked_to_be_forgotten()
    {
        await using var room = await TurnRoom.OpenAsync();
        await TellEverythingAsync(room, Mark, "u_anna");
        Assert.Equal(await TablesOfPeopleAsync(room), (await TablesSayingAsync(room, Mark)).Append("Accounts").Order(StringComparer.Ordinal));

        room.Does(async turn =>
        {
            room.The<IForgetting>().Forget(turn.TurnState);
            await turn.SendActivityAsync("Gone. Good night.");
        });
        await room.Home.Turns.HandleAsync(Said("forget me", "c_anna", "u_anna"));

        Assert.Empty(await TablesSayingAsync(room, Mark));
        Assert.Equal(["Outbox"], await TablesSayingAsync(room, "Gone. Good night."));
    }

    [Fact]
    public async Task Forgetting_one_leaves_everybody_else_as_they_were()
    {
        await using var room = await TurnRoom.OpenAsync();
        await TellEverythingAsync(room, Mark, "u_anna");
        await TellEverythingAsync(room, "wombat", "u_bert");
        var before = await TablesSayingAsync(room, "wombat");
        room.Does(turn =>
        {
            room.The<IForgetting>().Forget(turn.TurnState);
            return Task.CompletedTask;
        });
        await room.Home.Turns.HandleAsync(Said("forget me", "c_anna", "u_anna"));
        Assert.Equal(before, await TablesSayingAsync(room, "wombat"));
    }

    [Fact]
    public async Task The_same_person_begins_anew_in_the_same_conversation()
    {
        await using var home = await Installation.StartAsync(async (turn, services) =>
        {
            if (turn.Activity.Text == "forget me")
            {
                services.GetRequiredService<IProfiles>().Keep(turn.TurnState, new Profile { Prescriber = "Dr Shah" });
                services.GetRequiredService<IForgetting>().Forget(turn.TurnState);
            }

            await Installation.Echo(turn, services);
        });
        var conversation = await home.Web.OfAsync("dl_anna");
        foreach (var text in new[] { "hello", "again", "forget me", "hello" })
            await home.SayAsync(text, conversation, "dl_anna");
        // What the forgetting turn said is there, what was said before it is not, and the count begins at one.
        Assert.Equal(["forget me", "3: forget me", "hello", "1: hello"], (await home.HeardAsync(conversation)).Select(said => said.Text));
        Assert.Equal(conversation, await home.Web.OfAsync("dl_anna"));
    }

    [Fact]
    public async Task Nothing_is_forgotten_by_a_turn_that_fails()
    {
        await using var room = await TurnRoom.OpenAsync();
        await TellEverythingAsync(room, Mark, "u_anna");
        var before = await TablesSayingAsync(room, Mark);
        room.Does(turn =>
        {
            room.The<IForgetting>().Forget(turn.TurnState);
            throw new InvalidOperationException("The bot fails.");
        });
        await room.Home.Turns.HandleAsync(Said(Mark, "c_anna", "u_anna"));
        Assert.Equal(before, await TablesSayingAsync(room, Mark));
    }

    [Fact]
    public async Task A_turn_elsewhere_that_began_before_the_forgetting_brings_nothing_back()
    {
        await using var room = await TurnRoom.OpenAsync();
        var profiles = room.The<IProfiles>();
        room.Does(turn =>
        {
            profiles.Keep(turn.TurnState, new Profile { Prescriber = Mark });
            return Task.CompletedTask;
        });
        await room.Home.SayAsync("…", "phone", "dl_anna");
        await room.Home.SayAsync("…", "desk", "dl_anna");
        var runs = 0;
        room.Does(async turn =>
        {
            if (turn.Activity.Conversation!.Id == "phone")
            {
                room.The<IForgetting>().Forget(turn.TurnState);
                return;
            }

            var knows = (await profiles.OfAsync(turn.TurnState)).Prescriber;
            if (runs++ == 0)
                await room.Home.SayAsync("forget me", "phone", "dl_anna");
            await turn.SendActivityAsync($"You see {knows ?? "nobody I know of"}.");
        });
        await room.Home.SayAsync("who do I see?", "desk", "dl_anna");
        Assert.Equal(2, runs);
        Assert.Empty(await TablesSayingAsync(room, Mark));
    }

    // Something in every table that belongs to a person, each with the mark in it.
    private static async Task TellEverythingAsync(TurnRoom room, string mark, string user)
    {
        var state = room.The<ConversationState>().CreateProperty<string>("said");
        room.Does(async turn =>
        {
            var work = turn.TurnState;
            var person = room.The<IPeople>().Of(work);
            room.The<IPeople>().Change(work, person with { Zone = "Etc/" + mark });
            room.The<IProfiles>().Keep(work, ProfileTests.Full(mark));
            room.The<IPlans>().Of(work).Record(PlanTests.Plan(mark));
            room.The<IDoses>().Of(work).Record(DoseTests.Dose(10, zone: "Etc/" + mark));
            room.The<ILogbooks>().Of(work).Record(LogTests.Entry(10, LogKind.Symptom, text: mark));
            var night = DiaryRoom.Night(10) with { Zone = "Etc/" + mark };
            room.The<IDiaries>().Of(work).Record(night);
            room.The<IDiaries>().Of(work).Record(night with { Quality = 3 });
            await state.SetAsync(turn, mark);
            await turn.SendActivityAsync($"You said {mark}.");
            if (turn.Activity.Type == ActivityTypes.Invoke)
                await turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200, Body = mark } });
        });
        var invoke = Said(mark, $"c_{user[2..]}", user);
        (invoke.Type, invoke.Name) = (ActivityTypes.Invoke, "task/fetch");
        await room.Home.Turns.HandleAsync(invoke);
        // The same person on the web: what a page shows is kept otherwise than what is sent.
        await LinkAsync(room, user, "dl_" + user);
        var web = await room.Home.Web.OfAsync("dl_" + user);
        await room.Home.SayAsync(mark, web, "dl_" + user);
        await room.The<IFiles>().KeepAsync(new NewFile
        {
            ChannelId = WebChannel.Id, ConversationId = web, ContentType = "text/plain", Bytes = Encoding.UTF8.GetBytes(mark), Life = TimeSpan.FromHours(1),
        });
    }

    // One person with two accounts.
    private static Task<bool> LinkAsync(TurnRoom room, string user, string webUser) => room.The<IDatabase>().WriteAsync(async (connection, transaction) =>
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT INTO Accounts (KeyHash, PersonId, ChannelId, UserId, FirstSeen)
            SELECT @key, PersonId, 'webchat', @web, FirstSeen FROM Accounts WHERE UserId = @user
            """;
        command.Add("@key", Stores.KeyHash.OfAccount(WebChannel.Id, webUser)).Add("@web", webUser).Add("@user", user);
        return await command.ExecuteNonQueryAsync() == 1;
    });

    private static Activity Said(string text, string conversation, string user)
    {
        var said = Installation.Said(text, conversation, user, Guid.NewGuid().ToString());
        (said.ChannelId, said.ServiceUrl) = (Teams, "https://smba.example/");
        // The display name is in every conversation reference.
        said.From!.Name = text;
        return said;
    }

    // Those that hold text, sealed or not: what is due is times alone.
    private static async Task<List<string>> TablesOfPeopleAsync(TurnRoom room)
    {
        await using var context = room.The<IDatabase>().CreateContext();
        return [.. context.Model.GetEntityTypes()
            .Where(type => type.FindProperty("PersonId") is not null || type.ClrType == typeof(Person))
            .Where(type => type.GetProperties().Any(column => column.ClrType == typeof(string) || column.ClrType == typeof(byte[])))
            .Select(type => type.GetTableName()!).Order(StringComparer.Ordinal)];
    }

    /// <summary>The tables that say it in some text or binary column, sealed or not.</summary>
    private static async Task<List<string>> TablesSayingAsync(TurnRoom room, string what)
    {
        List<string> tables;
        await using (var context = room.The<IDatabase>().CreateContext())
            tables = [.. context.Model.GetEntityTypes().Select(type => type.GetTableName()!).Order(StringComparer.Ordinal)];
        var saying = new List<string>();
        foreach (var table in tables)
        {
            var rows = await room.The<IDatabase>().ReadAsync(async (connection, cancel) => await ValuesAsync(connection, table), CancellationToken.None);
            if (rows.Any(value => Says(room.The<ISeal>(), value, what)))
                saying.Add(table);
        }

        return saying;
    }

    private static async Task<List<object>> ValuesAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<object>();
        while (await reader.ReadAsync())
            values.AddRange(Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue));
        return values;
    }

    private static bool Says(ISeal seal, object value, string what) => value switch
    {
        string text => text.Contains(what, StringComparison.Ordinal),
        byte[] bytes => Encoding.UTF8.GetString(bytes).Contains(what, StringComparison.Ordinal) || Opened(seal, bytes).Contains(what, StringComparison.Ordinal),
        _ => false,
    };

    private static string Opened(ISeal seal, byte[] bytes)
    {
        try
        {
            return Encoding.UTF8.GetString(seal.Open(bytes));
        }
        catch (CryptographicException)
        {
            // A hash, or a number: nothing that was sealed.
            return "";
        }
    }
}
