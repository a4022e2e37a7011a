using System.Text.Json;
using System.Text.Json.Serialization;
using ZivverSynctool.Infrastructure.Reports;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Infrastructure.Tests.Storage;
using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Tests.Reports;

public sealed class JsonReportTests
{
    private static readonly JsonSerializerOptions Options = new() { IgnoreReadOnlyProperties = true, Converters = { new JsonStringEnumConverter(), new PropertyValueConverter() } };

    [Fact]
    public void Results_are_whole_under_the_names_of_their_properties()
    {
        var full = Results.Full("=1+1 \uD83C 👩‍⚕️@example.test") with { Message = new string('x', 40_000) };
        using var json = Written(Sample.Report([full], [Results.Run()]));
        var change = json.RootElement.GetProperty("Changes")[0];

        Assert.Equal(
            typeof(SyncResult).GetProperties().Where(property => property.CanWrite).Select(property => property.Name).Order(StringComparer.Ordinal),
            change.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        var expected = JsonSerializer.SerializeToElement(full, Options).EnumerateObject().Where(property => property.Name != nameof(SyncChange.Ready));
        foreach (var property in expected)
            Assert.True(JsonElement.DeepEquals(property.Value, change.GetProperty(property.Name)), property.Name);
    }

    [Fact]
    public void A_change_can_be_read_back()
    {
        var change = Sample.Update();
        using var json = Written(Sample.Report(change));
        var read = json.RootElement.GetProperty("Changes")[0].Deserialize<SyncChange>(Options)!;

        Assert.Equal(change.Email, read.Email);
        Assert.Equal(change.Source!.Origins, read.Source!.Origins);
        Assert.Equal(change.Differences[1] with { Added = [], Removed = [], Targets = [] }, read.Differences[1] with { Added = [], Removed = [], Targets = [] });
        Assert.Equal(change.Zivver!.Created, read.Zivver!.Created);
    }

    [Fact]
    public void The_head_says_whose_report_it_is_and_how_much_there_is()
    {
        using var json = Written(Sample.Report([Results.Full()], [Results.Run()]));
        var root = json.RootElement;

        Assert.Equal(
            ["View", "Organization", "Target", "Profile", "Made", "Runs", "Counts", "Needs", "Changes"],
            root.EnumerateObject().Select(property => property.Name));
        Assert.Equal("Review", root.GetProperty("View").GetString());
        Assert.Equal("Example Care", root.GetProperty("Organization").GetString());
        Assert.Equal(Sample.Made, root.GetProperty("Made").GetDateTimeOffset());
        Assert.Equal("svc-sync", root.GetProperty("Runs")[0].GetProperty("Who").GetString());
        Assert.Equal(1, root.GetProperty("Counts").GetProperty("Outcomes").GetProperty("Partial").GetInt32());
        Assert.Equal(1, root.GetProperty("Counts").GetProperty("Actions")[0].GetProperty("Count").GetInt32());
        Assert.Equal("claim the domain", root.GetProperty("Needs")[0].GetProperty("Remedy").GetString());
    }

    private static JsonDocument Written(SyncReport report)
    {
        using var stream = new MemoryStream();
        new JsonReport().Write(report, stream, default);
        return JsonDocument.Parse(stream.ToArray());
    }
}
