namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class RunIdTests
{
    [Fact]
    public void Ids_sort_by_time_also_within_a_second()
    {
        var begin = new DateTime(2026, 11, 23, 14, 1, 2, DateTimeKind.Utc);
        var times = Enumerable.Range(0, 2000).Select(step => begin.AddMilliseconds(step));
        var ids = times.Select(RunOrigin.IdOf).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal).Distinct(), ids);
        Assert.Equal("20261123-140102-0000", ids[0]);
        Assert.Equal("20261123-140102-ffbe", ids[999]);
    }
}
