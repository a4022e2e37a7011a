using System.Text.Json;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class JsonTroubleTests
{
    [Theory]
    [InlineData(2L, "$.users", 3, "line 3, $.users: ")]
    [InlineData(0L, null, 1, "line 1: ")]
    [InlineData(null, "$.users", null, "$.users: ")]
    [InlineData(null, null, null, "")]
    public void A_place_that_is_not_known_is_not_said(long? number, string? path, int? line, string place)
    {
        var trouble = new JsonException("Wrong.", path, number, null);
        Assert.Equal((line, place), (JsonTrouble.Line(trouble), JsonTrouble.Place(trouble)));
    }
}
