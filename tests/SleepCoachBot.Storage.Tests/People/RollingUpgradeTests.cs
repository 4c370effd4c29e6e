using System.Text;
using System.Text.Json.Nodes;
using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Storage.Stores;

namespace SleepCoachBot.Storage.Tests.People;

/// <summary>While a fleet is upgraded, this program and a newer one work on the same people.</summary>
public sealed class RollingUpgradeTests
{
    [Fact]
    public async Task What_a_newer_program_told_of_a_profile_outlives_a_change_by_this_one()
    {
        await using var room = await TurnRoom.OpenAsync();
        var profiles = room.The<IProfiles>();
        await room.TurnAsync(state => profiles.Keep(state, ProfileTests.Full("Shah")));
        await room.EditAsync("Profiles", profile =>
        {
            profile["Nickname"] = "Ann";
            profile["Form"] = "Patch";
            profile["Facts"]!["SleepsUpright"] = true;
            profile["Relaxations"]![0]!["Minutes"] = 12;
            profile["Consent"]!["By"] = "voice";
        });

        var seen = await room.AskAsync(state => profiles.OfAsync(state));
        Assert.Equal(("Dr Shah", null, true), (seen.Prescriber, seen.Form, seen.Knows(BodyFact.FallRisk)));
        await room.TurnAsync(async turn => profiles.Keep(turn.TurnState, (await profiles.OfAsync(turn.TurnState)) with
        {
            UsualSpasms = 3, NightNumber = null,
            Facts = new Dictionary<BodyFact, bool> { [BodyFact.FallRisk] = false },
            Relaxations = [new RelaxationRating("tones", new NodaTime.LocalDate(2026, 2, 11), RelaxationResult.FellAsleep), .. seen.Relaxations],
        }));

        var stored = await room.StoredAsync("Profiles");
        Assert.Equal("Ann", stored["Nickname"]!.GetValue<string>());
        Assert.Equal("Patch", stored["Form"]!.GetValue<string>());
        Assert.Equal("voice", stored["Consent"]!["By"]!.GetValue<string>());
        Assert.Equal("""{"FallRisk":false,"SleepsUpright":true}""", stored["Facts"]!.ToJsonString());
        Assert.Null(stored["Relaxations"]![0]!["Minutes"]);
        Assert.Equal(12, stored["Relaxations"]![1]!["Minutes"]!.GetValue<int>());
        Assert.Equal(3, stored["UsualSpasms"]!.GetValue<int>());
        Assert.Null(stored["NightNumber"]);
    }

    [Fact]
    public async Task A_choice_that_is_told_anew_replaces_one_that_is_unknown_here()
    {
        await using var room = await TurnRoom.OpenAsync();
        var profiles = room.The<IProfiles>();
        await room.TurnAsync(state => profiles.Keep(state, ProfileTests.Full("Shah")));
        await room.EditAsync("Profiles", profile => profile["Form"] = "Patch");
        await room.TurnAsync(async turn =>
            profiles.Keep(turn.TurnState, (await profiles.OfAsync(turn.TurnState)) with { Form = BaclofenForm.Pump }));
        Assert.Equal("Pump", (await room.StoredAsync("Profiles"))["Form"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("Form")]
    [InlineData("Situation")]
    [InlineData("Pace")]
    public void A_choice_that_only_a_newer_program_knows_is_unknown_and_nothing_else_is(string member)
    {
        var profile = JsonNode.Parse(ProfileDocument.Write(ProfileTests.Full("Shah")))!;
        profile[member] = "FromTheFuture";
        var read = ProfileDocument.Read(Encoding.UTF8.GetBytes(profile.ToJsonString()));
        profile.AsObject().Remove(member);
        Assert.True(JsonNode.DeepEquals(profile, JsonNode.Parse(ProfileDocument.Write(read))));
    }

    [Fact]
    public async Task What_a_newer_program_keeps_of_a_conversation_outlives_a_turn_of_this_one()
    {
        await using var room = await TurnRoom.OpenAsync();
        var dialogs = room.The<ConversationState>().CreateProperty<DialogState>("dialogs");
        await room.TurnAsync(turn => dialogs.SetAsync(turn, new DialogState([new DialogInstance { Id = "ask", State = { ["step"] = 1L } }])));
        await room.EditAsync("States", state =>
        {
            state["mood"] = new JsonObject { ["$type"] = "from-the-future", ["$value"] = new JsonObject { ["x"] = 1 } };
            state["dialogs"]!["$value"]!["theme"] = "dark";
            state["dialogs"]!["$value"]!["dialogStack"]![0]!["since"] = new JsonObject { ["at"] = 7 };
        });

        await room.TurnAsync(async turn => (await dialogs.GetAsync(turn, () => new DialogState())).DialogStack[0].State["step"] = 2L);

        var stored = await room.StoredAsync("States");
        Assert.Equal("""{"$type":"from-the-future","$value":{"x":1}}""", stored["mood"]!.ToJsonString());
        Assert.Equal(
            """{"dialogStack":[{"id":"ask","state":{"step":2},"since":{"at":7}}],"theme":"dark"}""", stored["dialogs"]!["$value"]!.ToJsonString());
    }

    [Fact]
    public async Task What_a_newer_program_told_of_a_plan_goes_on_into_every_later_version()
    {
        await using var room = await TurnRoom.OpenAsync();
        var plans = room.The<IPlans>();
        var told = PlanTests.Plan();
        await room.TurnAsync(state => plans.Of(state).Record(told));
        await room.EditAsync("PlanVersions", plan =>
        {
            plan["Source"] = "letter";
            plan["Steps"]![1]!["Note"] = "with food";
        });

        await room.TurnAsync(async turn =>
        {
            var book = plans.Of(turn.TurnState);
            var confirmed = (await book.CurrentAsync())!.Confirmed(told.ToldAt);
            book.Record(confirmed);
            // The first step is told anew, the second is as it was.
            book.Record(confirmed with
            {
                Plan = new TaperPlan(confirmed.Plan.Start, [confirmed.Plan.Steps[0] with { Dose = new DailyDose(new Milligrams(55)) }, confirmed.Plan.Steps[1]]),
            });
        });

        foreach (var number in new[] { 2, 3 })
        {
            var stored = await room.StoredAsync("PlanVersions", $" AND Number = {number}");
            Assert.Equal("letter", stored["Source"]!.GetValue<string>());
            Assert.Equal("with food", stored["Steps"]![1]!["Note"]!.GetValue<string>());
            Assert.Equal("Confirmed", stored["Status"]!.GetValue<string>());
        }

        Assert.Equal(55m, (await room.StoredAsync("PlanVersions", " AND Number = 3"))["Steps"]![0]!["Day"]!["Total"]!.GetValue<decimal>());
    }
}
