using ZivverSynctool.Infrastructure.Sandbox;

namespace ZivverSynctool.Infrastructure.Tests.Sandbox;

public sealed class SandboxPagingTests
{
    [Theory]
    [InlineData(SandboxPaging.Whole, "", 5, "01234")]
    [InlineData(SandboxPaging.Pages, "", 5, "01")]
    [InlineData(SandboxPaging.Pages, "?startIndex=3&count=100", 5, "23")]
    [InlineData(SandboxPaging.Pages, "?startIndex=5", 5, "4")]
    [InlineData(SandboxPaging.Pages, "?startIndex=6", 5, "")]
    [InlineData(SandboxPaging.ShortPage, "", 5, "0")]
    [InlineData(SandboxPaging.ShortPage, "?startIndex=2", 5, "12")]
    [InlineData(SandboxPaging.RepeatedPage, "?startIndex=3", 5, "01")]
    [InlineData(SandboxPaging.TotalTooHigh, "", 6, "01234")]
    [InlineData(SandboxPaging.TotalTooLow, "", 4, "01234")]
    public async Task A_list_is_cut_as_it_was_set(SandboxPaging paging, string query, int total, string users)
    {
        using var client = new SandboxClient(new() { Budget = RequestBudget.None, Paging = paging, PageSize = 2 });
        for (var i = 0; i < 5; i++)
            await client.AddUserAsync($"{i}@example.test");
        var page = await client.GetAsync("/Users" + query);
        Assert.Equal(total, (int)page["totalResults"]!);
        Assert.Equal(users, string.Concat(page["Resources"]!.AsArray().Select(user => ((string)user!["userName"]!)[0])));
    }
}
