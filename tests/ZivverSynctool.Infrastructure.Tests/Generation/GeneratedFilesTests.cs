using System.Net;
using ZivverSynctool.Generation;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Sources;
using ZivverSynctool.Infrastructure.Zivver;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Generation;

/// <summary>What the generator writes is read back by the product as what was generated.</summary>
public sealed class GeneratedFilesTests
{
    private static readonly Organization Organization = OrganizationGenerator.Make(new OrganizationShape { Users = 500, FunctionalAccounts = 60 }, 11);

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task Csv_of_a_generated_organization_reads_as_its_accounts(char separator)
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "all.csv");
        await using (var file = File.CreateText(path))
            SourceCsv.Write(file, Organization.Accounts.Values, separator);
        var read = await new CsvSource(new SourceSettings
        {
            Name = "All",
            Type = "csv",
            Path = path,
            Identifiers = ["EmployeeNumber"],
        }).ReadAsync(SourceRequest.All, TestContext.Current.CancellationToken);
        Assert.Empty(read.Problems);
        Assert.Equal(Organization.Accounts.Values.Select(Text), read.Accounts.Select(Text));
    }

    [Theory]
    [InlineData(AccountType.User)]
    [InlineData(AccountType.FunctionalAccount)]
    public async Task A_recorded_answer_reads_as_the_accounts_it_was_made_of(AccountType type)
    {
        var side = ZivverSideGenerator.Make(Organization, ZivverShares.UsualDay, 11);
        var accounts = type == AccountType.User ? side.Users : side.FunctionalAccounts;
        using var client = new ZivverClient(new ZivverSettings(), "key", null, new ConnectionOptions { Handler = new Recording(accounts) });
        var read = await client.ListAsync(type, TestContext.Current.CancellationToken);
        Assert.Equal(accounts.Select(Text), read.Select(Text));
    }

    private static string Text(SyncAccount account) => string.Join(
        " / ", account.AccountType, account.Email, account.DisplayName, account.Enabled, List(account.Aliases!), List(account.Delegates!),
        account.PhoneNumber, account.OrganizationalUnit, account.SsoAccountKey, account.Identifiers[0]);

    private static string Text(ZivverAccount account) => string.Join(
        " / ", account.Id, account.AccountType, account.Email, account.DisplayName, account.Enabled, List(account.Aliases), List(account.Delegates),
        List(account.DelegateIds), account.PhoneNumber, account.OrganizationalUnit, account.Created);

    private static string List(IEnumerable<string> values) => string.Join(' ', values);

    private sealed class Recording(IReadOnlyList<ZivverAccount> accounts) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = new MemoryStream();
            RecordedAnswer.Write(body, accounts);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body.ToArray()) });
        }
    }
}
