using System.Text.Json;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Documents;

/// <summary>Every type of source is known to editors and to readers.</summary>
public sealed class SourceKindDocumentTests
{
    [Fact]
    public void The_schema_takes_every_type_of_source_and_no_other()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Checkout.Path("docs", "profile.schema.json")));
        Assert.Equal(
            SourceKind.All.Keys.Order(StringComparer.Ordinal),
            schema.RootElement.GetProperty("definitions").GetProperty("source").GetProperty("properties").GetProperty("type").GetProperty("enum")
                .EnumerateArray().Select(type => type.GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_document_on_profiles_says_what_every_type_reads()
    {
        var row = Assert.Single(File.ReadAllLines(Checkout.Path("docs", "profile.md")), line => line.StartsWith("| `type` |", StringComparison.Ordinal));
        Assert.All(SourceKind.All.Keys, type => Assert.Contains($"`{type}`: ", row, StringComparison.Ordinal));
    }
}
