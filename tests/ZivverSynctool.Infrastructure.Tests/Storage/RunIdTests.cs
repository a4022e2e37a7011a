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

    [Fact]
    public void A_run_comes_after_the_one_before_also_where_the_clock_was_set_back()
    {
        var now = new DateTime(2026, 11, 23, 14, 1, 2, DateTimeKind.Utc);

        Assert.Equal("20261123-140102-0000", RunOrigin.IdAfter(null, now));
        Assert.Equal("20261123-140102-0000", RunOrigin.IdAfter("20261123-140101-ffff", now));
        Assert.Equal("20261123-140102-0001", RunOrigin.IdAfter("20261123-140102-0000", now));
        Assert.Equal("20270101-000000-0000", RunOrigin.IdAfter("20261231-235959-ffff", now));
        Assert.Equal("20261123-140102-0000", RunOrigin.IdAfter("something else", now));
    }

    [Fact]
    public void Each_next_id_is_the_very_next_one()
    {
        var id = "20261123-140102-0000";
        for (var step = 1; step <= 0x10000; step++)
        {
            id = RunOrigin.IdAfter(id, new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            Assert.Equal(step == 0x10000 ? "20261123-140103-0000" : $"20261123-140102-{step:x4}", id);
        }
    }
}
