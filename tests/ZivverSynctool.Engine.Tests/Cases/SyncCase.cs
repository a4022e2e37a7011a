using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Generation.World;
using ZivverSynctool.Mapping.Edits;
using ZivverSynctool.Simulation;
using ZivverSynctool.Target;

namespace ZivverSynctool.Tests.Cases;

/// <summary>A case: a small world, and short words for what happens in it and what must be true of it.</summary>
public abstract class SyncCase
{
    private int _handMade;

    protected SyncWorld World { get; } = new();

    protected SyncProfile Profile
    {
        get => World.Profile;
        set => World.Profile = value;
    }

    /// <summary>What the source says from now on.</summary>
    protected void Sources(params SyncAccount[] accounts) => World.Accounts = accounts;

    /// <summary>What the source says from now on, and Zivver does as well.</summary>
    protected void Synced(params SyncAccount[] accounts)
    {
        Sources(accounts);
        Run();
        World.Target.Reset();
    }

    /// <summary>A run in which everything succeeds and after which nothing is left to do.</summary>
    protected IReadOnlyList<SyncResult> Run(RunRequest? request = null)
    {
        var results = World.Run(request);
        Assert.All(results, result => Assert.True(result.Outcome == SyncOutcome.Succeeded, $"{result.Email}: {result.Outcome} {result.Message}"));
        AssertNothingReady();
        Assert.Empty(World.Zivver.LostSsoAccountKeys);
        return results;
    }

    /// <summary>An account that somebody made in Zivver's web app; gives its id.</summary>
    protected string ByHand(SyncAccount account, bool enabled = true)
    {
        var id = $"11111111-0000-4000-8000-{++_handMade:x12}";
        World.Zivver.Seed(
        [
            new SeededAccount(
                new ZivverAccount
                {
                    Id = id,
                    AccountType = account.AccountType,
                    Email = account.Email,
                    DisplayName = account.DisplayName ?? "",
                    Enabled = enabled,
                    Aliases = account.Aliases ?? [],
                    Delegates = account.Delegates ?? [],
                    PhoneNumber = account.PhoneNumber,
                    OrganizationalUnit = account.OrganizationalUnit,
                },
                account.SsoAccountKey),
        ]);
        return id;
    }

    /// <summary>What somebody does to an account in Zivver's web app, where nothing but that changes.</summary>
    protected void ChangeByHand(string who, string? address = null, string? name = null, bool? enabled = null, IReadOnlyList<string>? aliases = null)
    {
        var account = InZivver(who);
        World.Zivver.Update(account.Id, new AccountWrite
        {
            AccountType = account.AccountType,
            Email = address is null ? null : Given.At(address),
            DisplayName = name,
            Active = enabled,
            Extension = aliases is null ? null : new ZivverExtension
            {
                Aliases = aliases.Select(Given.At).ToList(),
                Delegates = account.Delegates,
                SsoAccountKey = account.AccountType == AccountType.User ? KeyOf(who) : null,
            },
        });
    }

    protected void DeleteByHand(string who) => World.Zivver.Delete(InZivver(who).AccountType, InZivver(who).Id);

    protected void RemoveMembersByHand(string who) => World.Zivver.RemoveMembers(InZivver(who).Id);

    protected ZivverAccount InZivver(string who) =>
        World.InZivver(Given.At(who)) ?? throw new InvalidOperationException($"{who} is not in Zivver.");

    protected string IdOf(string who) => InZivver(who).Id;

    protected string? KeyOf(string who) => World.Zivver.SsoAccountKeyOf(IdOf(who));

    /// <summary>Who has access to an account, by address, in order.</summary>
    protected IEnumerable<string> AccessTo(string who)
    {
        var account = InZivver(who);
        return account.AccountType == AccountType.User
            ? account.Delegates.Order()
            : account.DelegateIds.Select(id => World.Zivver.AddressOf(id)!).Order();
    }

    /// <summary>An administrator says that a source account is this Zivver account, as Set-SyncAccountMapping does.</summary>
    protected void Link(SyncAccount account, string zivverId) =>
        Edit(new SetLinks(account.Identifiers.Select(identifier => new WantedLink(identifier, zivverId, account.AccountType)).ToList()));

    /// <summary>An edit of the account mapping; gives the links it was about.</summary>
    protected IReadOnlyList<AccountLink> Edit(MappingEdit edit, bool preview = false) =>
        World.Engine.EditMapping(edit, preview, default).OfType<ItemEvent>().Select(item => (AccountLink)item.Item).ToList();

    /// <summary>The links as they are stored, each as <c>EmployeeNumber=E1 anna</c>.</summary>
    protected IEnumerable<string> Links =>
        World.Mapping.Links.Select(link => $"{link.Identifier} {link.Email.Split('@')[0]}").Order(StringComparer.Ordinal);

    protected IReadOnlyList<SyncResult> Suspend(string who) =>
        World.Engine.Suspend(Given.At(who), "By request", default).OfType<ItemEvent>().Select(item => item.Item).OfType<SyncResult>().ToList();

    protected void Resume(string who) => Assert.All(World.Engine.Resume(Given.At(who), default), item => Assert.IsNotType<QuestionEvent>(item));

    /// <summary>What the delta warns of.</summary>
    protected IEnumerable<string> Warnings() =>
        World.Engine.GetDelta(new DeltaRequest(), default).OfType<WarningEvent>().Select(warning => warning.Message);

    protected SyncChange Change(string who) => Assert.Single(World.Delta(), change => change.Email == Given.At(who));

    protected SyncChange Change(string who, DeltaRequest request) =>
        Assert.Single(World.Delta(request), change => change.Email == Given.At(who));

    /// <summary>Everything the delta has about an address waits for somebody to settle the matter.</summary>
    protected void AssertBlocked(string who, string reasonCode) => AssertStopped(who, ChangeStatus.Blocked, reasonCode);

    protected void AssertStopped(string who, ChangeStatus status, string reasonCode)
    {
        var changes = World.Delta().Where(change => change.Email == Given.At(who)).ToList();
        Assert.NotEmpty(changes);
        Assert.All(changes, change =>
        {
            Assert.Equal((SyncAction.None, status, reasonCode), (change.Action, change.Status, change.ReasonCode));
            Assert.NotEqual("", change.Reason);
        });
    }

    protected void AssertReady(SyncAction action, string who) => AssertReady(action, Change(who));

    protected static void AssertReady(SyncAction action, SyncChange change) =>
        Assert.True((action, ChangeStatus.Ready) == (change.Action, change.Status), $"{change.Email}: {change.Action} {change.Status} {change.Reason}");

    protected void AssertNothingReady()
    {
        var left = string.Join("\n", World.Ready().Select(change => $"{change.Email}: {change.Action} {change.Summary} {change.Reason}"));
        Assert.True(left.Length == 0, left);
    }

    /// <summary>A run whose questions a person answers: from the profile, unless the request says otherwise.</summary>
    protected IReadOnlyList<SyncResult> RunAnswering(Func<QuestionEvent, bool> answer, RunRequest? request = null)
    {
        var results = new List<SyncResult>();
        foreach (var item in World.Engine.Run(request ?? new RunRequest { Ask = true }, default))
            if (item is QuestionEvent question)
                question.Answer(answer(question));
            else if (item is ItemEvent { Item: SyncResult result })
                results.Add(result);
        return results;
    }

    /// <summary>A run finds nothing that it would write.</summary>
    protected void AssertNothingIsWritten()
    {
        World.Target.Reset();
        World.Run();
        Assert.Equal(0, World.Target.Writes);
    }
}
